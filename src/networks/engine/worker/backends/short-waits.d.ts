/** The address of the wasm backend that `tools/vite/short-waits.ts` changed. */
declare module '*?short-waits' {
  const url: string;
  export default url;
}
