import { defineElements } from './node_modules/hit5/lib/web/elements.js';

document.documentElement.dataset.before = String(customElements.get('hit5-class-picker'));
await defineElements();
const card = document.querySelector('hit5-answer-card');
document.querySelector('hit5-class-picker').addEventListener('hit5-picks', ({ value }) => {
  card.guesses = value.map(({ name }) => ({ label: name, probability: null }));
});
