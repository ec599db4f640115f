/** What a person is asked while a file comes from another server; nothing goes on before the answer. */
export type FetchQuestion =
  /** The host sends the request on, and the browser tells where to only after it has been there. */
  | { readonly kind: 'redirect'; readonly host: string }
  /** The file came from another host than the one that was asked; nothing of it has been read. */
  | { readonly kind: 'moved'; readonly host: string; readonly to: string }
  /** What was tried before failed, and the same can be had at another address. */
  | { readonly kind: 'next'; readonly host: string; readonly address: string; readonly before: string };

/** Asks the person; true: yes. */
export type AskPerson = (question: FetchQuestion) => Promise<boolean>;

/** Asks each question once, however many files raise it at a time, and one after the other. */
export function askOnce(ask: AskPerson): AskPerson {
  const answers = new Map<string, Promise<boolean>>();
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? last.then(() => ask(question));
    answers.set(key, answer);
    last = answer;
    return answer;
  };
}
