const channel = typeof document === 'undefined' ? null : new BroadcastChannel('jangteo')

type Said = { about: string; text: string }

/** Tells the other tabs of this browser what was chosen or done here. */
export const tellTabs = (about: string, text: string): void => channel?.postMessage({ about, text } satisfies Said)

/** Runs for as long as the page lives. */
export const hearTabs = (about: string, listener: (text: string) => void): void =>
  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.about === about) listener(data.text)
  })
