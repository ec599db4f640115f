/** What the development server, the preview and `npm start` send with every file. */
export const serverHeaders: Readonly<Record<string, string>> = {
  // Cross-origin isolation gives the wasm backend its threads; without these two it runs on one.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The camera is for the page that shows it, once the person allows it; nothing else is ever asked for.
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), payment=()',
};
