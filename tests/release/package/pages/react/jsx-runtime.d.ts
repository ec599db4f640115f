export { JSX } from './index.js';
