/** How old an answer on its way may be for one who asks now. */
const JOIN_MS = 200

/**
 * Work on its way, so that those who ask for the same at the same time share one answer, also when it fails. An answer says at which position it
 * was read, so one that was begun up to 200 ms ago is as good as an own one.
 */
export const createFlights = <Answer>(now: () => number = () => performance.now()) => {
  const flights = new Map<string, { begun: number; answer: Promise<Answer> }>()
  return (key: string, begin: () => Promise<Answer>): Promise<Answer> => {
    const known = flights.get(key)
    if (known && now() - known.begun <= JOIN_MS) return known.answer
    const flight = { begun: now(), answer: begin() }
    const landed = () => {
      if (flights.get(key) === flight) flights.delete(key)
    }
    flights.set(key, flight)
    flight.answer.then(landed, landed)
    return flight.answer
  }
}
