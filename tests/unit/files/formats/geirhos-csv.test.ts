import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeirhosCsv, writeGeirhosCsv } from '#src/files/formats/geirhos-csv.ts';
import { geirhosKey, imageKey } from '#src/core/observers/image-key.ts';
import { arbitraryObserver, catalogue, nameText } from './sample-observers.ts';

const read = (text: string) => readGeirhosCsv('a.csv', text, catalogue);
const header = 'subj,session,trial,rt,object_response,category,condition,imagename';
const person = `${header.replace('session', 'Session')}
subject-01,1,1,0.796405076980591,oven,oven,cr,0001_cl_s01_cr_oven_40_n04111531_14126.png
subject-01,1,2,0.656121015548706,cat,bear,bw,0002_cl_s01_bw_bear_40_n02134084_5274.png
subject-01,1,3,NaN,na,chair,bw,0003_cl_s01_bw_chair_40_n04429376_5274.png
`;

describe('a Geirhos CSV', () => {
  it('of a person is read: seconds, no answer, conditions, right where answer and category are equal', () => {
    const [observer] = read(person);
    expect(observer).toMatchObject({ name: 'subject-01', kind: 'person', naming: 'geirhos', depth: 1 });
    expect(observer?.labels).toEqual(['oven', 'cat', 'bear', 'chair']);
    expect([...(observer?.guesses ?? [])]).toEqual([0, 1, -1]);
    expect([...(observer?.truth ?? [])]).toEqual([0, 2, 3]);
    expect([...(observer?.seconds ?? [])]).toEqual([0.796405076980591, 0.656121015548706, Number.NaN]);
    expect(observer?.conditions).toEqual(['cr', 'bw', 'bw']);
  });

  it('without any response time is a network', () => {
    expect(read(`${header}\nresnet50,1,1,NaN,knife,airplane,NaN,airplane1.png\n`)[0]).toMatchObject({
      kind: 'network',
      seconds: null,
      conditions: null,
    });
  });

  it('needs no session, trial, rt and condition', () => {
    const [observer] = read('subj,object_response,category,imagename\na,dog,dog,x_1.png\n');
    expect(observer).toMatchObject({ kind: 'network', images: ['x_1.png'], seconds: null, conditions: null });
  });

  it('holds every subject', () => {
    const text = `${header}\na,1,1,1,dog,dog,0,x_1.png\nb,1,1,1,cat,dog,0,y_1.png\n`;
    expect(read(text).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('is the same after reading and writing', () => {
    const normal = person.replace('Session', 'session').replaceAll('\n', '\r\n');
    expect(writeGeirhosCsv(read(person), catalogue)).toBe(normal);
  });

  it('brings first guesses in the 1000 classes back, and images by what names them', () => {
    const shape = { guesses: 1, probabilities: false, seconds: true, truth: true };
    const observers = nameText.chain((name) => arbitraryObserver({ name }, shape));
    fc.assert(
      fc.property(observers, (observer) => {
        const keys = observer.images.map(imageKey);
        fc.pre(new Set(keys).size === keys.length);
        const [back] = read(writeGeirhosCsv([observer], catalogue));
        const { images, kind, naming, ...answers } = back ?? observer;
        expect(images.map(geirhosKey)).toEqual(keys);
        expect([kind, naming]).toEqual([observer.seconds ? 'person' : 'network', 'geirhos']);
        expect({ ...observer, ...answers }).toEqual(observer);
      }),
    );
  });

  it.each([
    [
      `${person}subject-01,1,4,0.5,cat,bear,bw,0004_x_n02134084_5274.png\n`,
      /line 5: the image “n02134084_5274” under the condition “bw” has an answer already, in line 3/,
    ],
    [`${header}\na,1,1,1e999,dog,dog,0,x.png\n`, /line 2, column rt: expected seconds .* found “1e999”/],
    [`${header}\na,1,1,fast,dog,dog,0,x.png\n`, /line 2, column rt: expected seconds .* found “fast”/],
    [`${header}\na,1,1,"0,5",dog,dog,0,x.png\n`, /line 2, column rt: .* found “0,5”/],
    [
      `${header}\na,1,1,1,,dog,0,x.png\n`,
      /line 2, column object_response: expected a category, or na for none, found nothing/,
    ],
    [`${header}\n,1,1,1,dog,dog,0,x.png\n`, /line 2, column subj/],
    [`${header}\na,1,1,1,dog,dog,0,\n`, /line 2, column imagename/],
    [`subj,rt\na,1\n`, /line 1: expected a column object_response, found “subj, rt”/],
  ])('is refused with its place: %#', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
