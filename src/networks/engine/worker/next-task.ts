const waiting: (() => void)[] = [];
let port: MessagePort | null = null;

/** Lets the messages that have come in meanwhile be handled; unlike a timer, without a least delay. */
export function nextTask(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume);
    (port ??= begunPort()).postMessage(null);
  });
}

/** One for all: a channel takes longer to make than to use. */
function begunPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}
