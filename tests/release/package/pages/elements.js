import { defineElements } from './node_modules/hit5/lib/web/elements.js';

document.documentElement.dataset.before = String(customElements.get('hit5-class-picker'));
await defineElements();
const card = document.querySelector('main > hit5-answer-card');
card.guesses = null;
document.querySelector('hit5-class-picker').picks = null;
document.querySelector('hit5-class-picker').addEventListener('hit5-picks', ({ value }) => {
  card.guesses = value;
});
document.querySelector('hit5-classifier').addEventListener('hit5-answer', ({ value }) => {
  document.querySelector('section > hit5-answer-card').guesses = value.guesses;
});
