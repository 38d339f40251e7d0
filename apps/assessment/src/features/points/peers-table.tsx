import type { PeersExplanation } from '@tieuchi/scoring/result';
import { formatNumber } from '@tieuchi/ui/format';
import type { DossierItem } from '@tieuchi/views/dossier';
import { type AppText, type TextKey, useText } from '../../i18n/text.ts';
import { useDossier } from '../dossiers/dossier-context.tsx';
import { readExact } from './exact-text.ts';
import classes from './points-guide.module.css';

const PLACES = 4;
const FIGURES: Readonly<Record<string, TextKey>> = {
  min: 'points.figure.min',
  max: 'points.figure.max',
  mean: 'points.figure.mean',
  deviation: 'points.figure.deviation',
};

/** Whom a result is compared with: whether their figures are frozen, what is computed from them, and the figures. */
export function PeersTable({ item, peers }: { item: DossierItem; peers: PeersExplanation }) {
  const t = useText();
  const { assessment } = useDossier();
  const unit = item.criterion.measureUnit?.trim() === '%' ? '%' : '';
  const figures = Object.entries(peers.figures);
  const values = peers.values ?? [];
  return (
    <div className={classes.peers}>
      <h3 className={classes.subtitle}>{t('points.peers')}</h3>
      <p className={classes.note}>
        {peers.frozen ? t('points.peersFrozen', { count: peers.count }) : t('points.peersOpen')}
      </p>
      {figures.length > 0 && (
        <dl className={classes.figures}>
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{figureName(name, t)}</dt>
              <dd>
                {shown(value)}
                {unit}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {values.length > 1 && (
        <details className={classes.values}>
          <summary>{t('points.peerValues', { count: values.length })}</summary>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('points.unit')}</th>
                <th scope="col" className={classes.number}>
                  {t('points.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {values.map((peer) => (
                <tr key={peer.unit}>
                  <th scope="row">
                    {peer.unit === assessment.unit.code
                      ? t('points.ownUnit', { code: peer.unit })
                      : peer.unit}
                  </th>
                  <td className={classes.number}>
                    {shown(peer.value)}
                    {unit}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

function figureName(name: string, t: AppText): string {
  const key = FIGURES[name];
  return key === undefined ? name : t(key);
}

/** An exact figure with as many decimals as anybody reads. */
function shown(exact: string): string {
  const text = readExact(exact).toDecimal(PLACES);
  return formatNumber(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}
