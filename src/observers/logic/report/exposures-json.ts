import type { ExposureFigures, PooledFigure } from '../../../figures/observers/exposures.ts';

/**
 * Figures by exposure as the JSON of a comparison has them.
 *
 * @param observers those that they tell of, in their order.
 */
export function exposuresJson(
  { exposures, pooled, networks, chance, images }: ExposureFigures,
  observers: readonly { readonly name: string }[],
) {
  const nameOf = (at: number) => observers[at]?.name ?? '';
  const at = <Figure extends object>(figures: readonly Figure[]) =>
    figures.map((figure, place) => ({ exposure: exposures[place], ...figure }));
  return {
    exposures,
    chance,
    people: pooled && at<PooledFigure>(pooled),
    networks: networks.map((one) => ({
      network: nameOf(one.network),
      kappa: at(one.pooled),
      people: one.people.map(({ person, at: each }) => ({ person: nameOf(person), kappa: at(each) })),
    })),
    images: images.map(({ time, networks: views, ...image }) => ({
      ...image,
      minimumViewingTime: time,
      networks: views.flatMap((view, which) =>
        view ? [{ network: nameOf(networks[which]?.network ?? -1), ...view }] : [],
      ),
    })),
  };
}
