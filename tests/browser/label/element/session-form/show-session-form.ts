import { html } from 'lit';
import '#src/label/element/session-form/session-form.ts';
import type { SessionForm, SessionStartEvent } from '#src/label/element/session-form/session-form.ts';
import { labelLink } from '#src/kit/route/pages.ts';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
import type { SessionRequest } from '#src/core/trials/session-request.ts';
import { mount } from '#tests/browser/support.ts';

const challenges = [
  { id: 'default' as ChallengeId, title: 'Default challenge', images: 159 },
  { id: 'dogs' as ChallengeId, title: 'Dogs', images: 12, classes: 3 },
];

const linkOf = (challenge: ChallengeId, request: SessionRequest) => ({
  address: `https://class.example/${labelLink(challenge, request)}`,
  needs: challenge === 'dogs' ? 'The pack “Dogs” is not in it: give people its file too.' : '',
});

/** The link to a session of the default challenge. */
export const sessionAddress = (words: string) => `https://class.example/#/label?challenge=default&${words}`;

/** Shows the form for ada over two challenges. */
export async function showSessionForm() {
  const started: SessionStartEvent[] = [];
  const form = await mount<SessionForm>(
    html`<hit5-session-form
      .challenges=${challenges}
      .people=${['ada', 'bob']}
      person="ada"
      .freshSeed=${2014}
      .linkOf=${linkOf}
      @hit5-session-start=${(event: SessionStartEvent) => started.push(event)}
    ></hit5-session-form>`,
  );
  return { form, started };
}
