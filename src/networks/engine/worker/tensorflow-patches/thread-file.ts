/** Where the wasm backend begins its threads, and what it does there: the file of `tfjs-backend-wasm` with it. */
export const threadStarter = /tfjs-backend-wasm\/dist\/backend_wasm\.js$/;

/** A thread's script stands in a file of the package as the text between these two. */
const [open, close] = ['wasmWorkerContents = `', '`'];

/** What a thread does with the text of its factory that it is sent. */
const takesText =
  'if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{' +
  'var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}';

/** How the address of a thread's script is made of its text. */
const madeAddress =
  /const response = wasmWorkerContents[^;]*;\s*const blob = [^;]*;\s*return URL\.createObjectURL\(blob\);/;

/** The text of the factory, made to be sent to the threads. */
const sentText = /factoryConfig\.mainScriptUrlOrBlob = new Blob\(\[[^\]]*\], \{[^}]*\}\);/;

/**
 * The whole script of a thread of TensorFlow.js's wasm backend.
 *
 * @param worker `tfjs-backend-wasm-threaded-simd.worker.js`, which has the script as a text.
 * @param factory `tfjs-backend-wasm-threaded-simd.js`, which each thread needs too.
 * @throws Error when it is another file.
 */
export function threadScript(worker: string, factory: string): string {
  const from = worker.indexOf(open);
  const script = worker.slice(from + open.length, worker.lastIndexOf(close));
  if (from < 0 || !script.includes(takesText))
    throw new Error('This is not the known script of a thread of the wasm backend.');
  return `${script.replace(takesText, '')}\n${factory}`;
}

/**
 * Has the wasm backend begin its threads with a script that lies in a file.
 *
 * @param code `backend_wasm.js`.
 * @param address an expression that gives the address of that file.
 * @throws Error when it is another file.
 */
export function beginsFromFile(code: string, address: string): string {
  if (!madeAddress.test(code) || !sentText.test(code))
    throw new Error('This is not the known wasm backend: it begins its threads in another way.');
  return code.replace(madeAddress, () => `return ${address};`).replace(sentText, '');
}
