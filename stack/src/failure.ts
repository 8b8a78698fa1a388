/** Something the person at the keyboard can put right. Its message is one sentence that says what to do; it is printed without a stack trace. */
export class Failure extends Error {}
