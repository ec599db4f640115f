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
  });
  return [
    ...board.members.map(rowOf),
    ...board.removed.map((member) => ({ ...rowOf(member), removed: true, missing: null })),
  ];
}

/** What is waited for from a member: the photo that the class is at. */
function missingOf(
  { answers }: BoardMember,
  { images }: WholeRoom,
  { phase, position }: BoardState,
): string | null {
  if (position === null || phase === 'lobby' || phase === 'ended') return null;
  const id = images[position]?.id;
  return answers.some(({ imageId }) => imageId === id) ? null : `photo ${position + 1}`;
}
