/** The bytes of a module that `tools/vite/assembly-script.ts` compiled. */
declare module '*?wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
