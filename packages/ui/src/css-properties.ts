declare module 'react' {
  /** Lets a component hand a share or a width to its style sheet: set through the CSSOM, which the policy allows. */
  interface CSSProperties {
    [property: `--${string}`]: string | number
  }
}
export {}
