import type { ChallengeId } from '../../core/trials/challenge.ts';

/** An id from a title, with something that tells it from other packs of that title: "my-dogs-3f9a". */
export function freshId(title: string): ChallengeId {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
  return `${plain || 'pack'}-${random.toString(16).padStart(4, '0')}` as ChallengeId;
}
