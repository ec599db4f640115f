import { pluralize } from '../../core/text/pluralize.ts';
import type { BoardMember, BoardState } from '../../core/room/board-state.ts';
import { neverSeen, type Seen } from '../../core/room/protocol.ts';
import type { MemberId } from '../../core/schemas/room-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import type { MemberRow } from '../element/member-list/member-list.ts';

/** Who has joined, as the teacher's list shows it; those who were removed come last. */
export function memberRows(
  room: WholeRoom,
  board: BoardState,
  seen: ReadonlyMap<MemberId, Seen>,
): readonly MemberRow[] {
  const rowOf = (member: BoardMember): MemberRow => ({
    id: member.id,
    name: member.name,
    hidden: member.isHidden,
    participant: member.participant,
    answers: member.answers.length,
    ...(seen.get(member.id) ?? neverSeen),
    removed: false,
    missing: missingOf(member, room, board),
    late: lateWords(member, room),
  });
  return [
    ...board.members.map(rowOf),
    ...board.removed.map((member) => ({ ...rowOf(member), removed: true, missing: null })),
  ];
}

/** Why a member could not answer all photos, as far as it is because of when they came; null: they came in time. */
function lateWords({ joinedPosition, shownBefore }: BoardMember, { images }: WholeRoom): string | null {
  if (shownBefore >= images.length) return 'came after all answers were shown';
  if (joinedPosition !== null && joinedPosition > 0) return `came late, at photo ${joinedPosition + 1}`;
  if (shownBefore === 0) return null;
  return `came after ${pluralize(shownBefore, 'answer')} ${shownBefore === 1 ? 'was' : 'were'} shown`;
}

function missingOf(
  { answers }: BoardMember,
  { images }: WholeRoom,
  { phase, position, images: shown }: BoardState,
): string | null {
  if (position === null || phase === 'lobby' || shown[position]?.isRevealed !== false) return null;
  const id = images[position]?.id;
  return answers.some(({ imageId }) => imageId === id) ? null : `no answer to photo ${position + 1} yet`;
}
