/** Attributes that are read or heard. */
const spokenAttributes =
  /\s(?:aria-\w*label|aria-description|title|alt|placeholder|label|heading)=(["'])(.*?)\1/gs;

/** Stands for an expression: no letter. */
const gap = '\u0000';

const words = /\p{L}{2,}/u;

/** Are called the same in all languages. */
const names = /\b(?:Hit5|Hit(?=\s+5)|Aa|Alt|ImageNet|WordNet|Enter|Esc|Tab|px|kB|MB)\b/g;

/** The words of a template that a person reads or hears, without those that expressions bring. */
function wordsOf(quasis) {
  const text = quasis.map(({ value }) => value.raw).join(gap);
  const shown = text
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    // No expression stands between the quotes or brackets that end a tag too early.
    .replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gs, ' ')
    .replace(/&\w+;/g, ' ');
  const heard = [...text.matchAll(spokenAttributes)].map(([, , value]) => value);
  return [shown, ...heard]
    .map((part) => part.replaceAll(gap, ' ').replace(names, ' ').trim())
    .find((part) => words.test(part));
}

/** What an expression of a template may come to: both branches of a condition. */
function outcomes(node) {
  if (node.type === 'ConditionalExpression')
    return [...outcomes(node.consequent), ...outcomes(node.alternate)];
  if (node.type === 'LogicalExpression') return [...outcomes(node.left), ...outcomes(node.right)];
  return [node];
}

/** Whether the expression behind these texts stands between tags, where it is read. */
function isBetweenTags(before) {
  const text = before.map(({ value }) => value.raw).join(gap);
  return text.lastIndexOf('<') <= text.lastIndexOf('>');
}

/** Words stand in modules of words, in all languages: a template of a page that is there in all holds none. */
export const literalWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal: '“{{words}}” is there in English only: it belongs in words/PART/en.ts of its feature.',
    },
  },
  create(context) {
    const report = (node, said) =>
      context.report({ node, messageId: 'literal', data: { words: said.replace(/\s+/g, ' ').slice(0, 60) } });
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.name !== 'html' && node.tag.name !== 'svg') return;
        const { quasis, expressions } = node.quasi;
        const said = wordsOf(quasis);
        if (said !== undefined) report(node, said);
        expressions.forEach((expression, index) => {
          if (!isBetweenTags(quasis.slice(0, index + 1))) return;
          for (const one of outcomes(expression)) {
            if (typeof one.value === 'string' && words.test(one.value)) report(one, one.value);
            const own = one.type === 'TemplateLiteral' ? wordsOf(one.quasis) : undefined;
            if (own !== undefined) report(one, own);
          }
        });
      },
    };
  },
};
