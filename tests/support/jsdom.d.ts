declare module 'jsdom' {
  /** What tests use of it; the package says no types. */
  export class JSDOM {
    readonly window: Window & typeof globalThis
  }
}
