/**
 * What PostgreSQL does in one round trip. A function that is to change gets a new name in a new migration: servers of two
 * versions may use one database.
 */
export const postgresFunctions: readonly string[] = [
  // Appends events to logs, each once however often it comes: for each its place in its log, 0 where it is there already, and
  // -1 where the room or the seat is no more.
  `create or replace function hit5_append(
     room_ids text[], actors text[], event_ids text[], bodies text[], looks_of text[],
     given_ats text[], phases text[], received text
   ) returns int[] language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
   declare places int[];
   begin
     -- Until the end nobody else appends to these logs; in the same order everywhere, so that two do not wait for each other.
     perform from room where id = any (room_ids) order by id for no key update;
     with asked as (
       select *
       from unnest(room_ids, actors, event_ids, bodies, looks_of, given_ats, phases)
         with ordinality as one (in_room, actor, id, body, looks, given, phase, n)
     ), judged as (
       select asked.*, room.last_seq,
         case
           when room.id is null or (asked.actor <> 'teacher' and member.id is null) then -1
           when row_number() over (partition by asked.in_room, asked.actor, asked.id order by asked.n) > 1
             or there.seq is not null then 0
         end as place
       from asked
         left join room on room.id = asked.in_room
         left join member on member.id = asked.actor and member.room_id = asked.in_room
         -- One by one by its index, however small the log was when this was planned.
         left join lateral (
           select event.seq from event
           where event.room_id = asked.in_room and event.actor = asked.actor and event.id = asked.id
           limit 1
         ) as there on true
     ), fresh as (
       select judged.*, last_seq + row_number() over (partition by in_room order by n) as seq
       from judged where judged.place is null
     ), written as (
       insert into event (room_id, seq, actor, id, body, looks, received_at, given_at)
       select in_room, seq, actor, id, body, looks, received, given from fresh
     ), moved as (
       update room set last_seq = log.seq, phase = coalesce(log.phase, room.phase)
       from (
         select in_room, max(seq) as seq,
           (array_agg(fresh.phase order by seq desc) filter (where fresh.phase is not null))[1] as phase
         from fresh group by in_room
       ) as log
       where room.id = log.in_room
     )
     select array_agg(one.place order by one.n) into places
     from (
       select judged.place, n from judged where judged.place is not null
       union all select seq, n from fresh
     ) as one;
     return places;
   end $$`,
  // Gives a seat: what came of it, the names of those who are there where the name is not free.
  `create or replace function hit5_join(
     in_room text, seat text, seat_hash text, seat_name text, seat_participant text, most int, code text, received text, event_id text, line text
   ) returns json language plpgsql as $$
   declare
     last int;
     known member%rowtype;
   begin
     select last_seq into last from room where id = in_room for no key update;
     if not found then return json_build_object('refused', 'gone'); end if;
     select * into known from member where id = seat;
     if found then
       if known.room_id = in_room and exists (select from token where hash = seat_hash and member_id = seat) then
         return json_build_object('name', known.name, 'returnCode', known.return_code, 'seq', null);
       end if;
       return json_build_object('refused', 'seat-taken');
     end if;
     -- Only this line is in the log of a seat that was left.
     if exists (select from event where room_id = in_room and actor = seat) then
       return json_build_object('refused', 'left');
     end if;
     if exists (select from member where room_id = in_room and participant = seat_participant) then
       return json_build_object('refused', 'participant-taken');
     end if;
     if (select count(*) from member where room_id = in_room) >= most then
       return json_build_object('refused', 'full');
     end if;
     if exists (select from token where hash = seat_hash) then
       return json_build_object('refused', 'token-taken');
     end if;
     if exists (select from member where room_id = in_room and name = seat_name) then
       return json_build_object('taken', (select json_agg(name) from member where room_id = in_room));
     end if;
     insert into member (id, room_id, name, return_code, joined_at, participant)
     values (seat, in_room, seat_name, code, received, seat_participant);
     insert into token (hash, member_id, room_id) values (seat_hash, seat, in_room) on conflict (hash) do nothing;
     if not found then
       delete from member where id = seat;
       return json_build_object('refused', 'token-taken');
     end if;
     insert into event (room_id, seq, actor, id, body, received_at)
     values (in_room, last + 1, seat, event_id, line, received);
     update room set last_seq = last + 1 where id = in_room;
     return json_build_object('name', seat_name, 'returnCode', code, 'seq', last + 1);
   end $$`,
];
