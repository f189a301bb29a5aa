declare module 'worker:inline' {
  /** The bundled text of src/worker.ts: build.mjs puts it here. */
  const text: string;
  export default text;
}
