import { Link } from '@tanstack/react-router';
import type { FormRegister } from '@tieuchi/forms/form-model';
import { Tag } from '@tieuchi/ui/tag';
import { type AppText, useText } from '../../i18n/text.ts';
import { edgeOf } from '../outbox/edge.ts';
import { useOutboxSnapshot } from '../outbox/outbox-provider.tsx';
import classes from '../tasks/task-list.module.css';
import { useDossier, useStandingParts } from './dossier-context.tsx';
import { editsOf, type Filled, filledProfile, filledRegister } from './parts-progress.ts';

/** The figures that several criteria share: profile and registers, each a link with how far it is. */
export function PartsList() {
  const t = useText();
  const { assessment, dossier, response } = useDossier();
  const { profile, registers } = dossier.form;
  if (profile.length === 0 && registers.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="parts-title">
      <div className={classes.head}>
        <h2 id="parts-title" className={classes.heading}>
          {t('parts.title')}
        </h2>
      </div>
      <ul className={classes.list}>
        {profile.length > 0 && (
          <li className={classes.row}>
            <Link
              to="/$assessmentId/profile"
              params={{ assessmentId: assessment.id }}
              className={classes.link}
            >
              <span className={classes.name}>{t('parts.profile')}</span>
            </Link>
            <PartTags filled={filledProfile(dossier.form, response)} where={{ kind: 'profile' }} />
          </li>
        )}
        {registers.map((register) => (
          <RegisterEntry key={register.id} register={register} />
        ))}
      </ul>
    </section>
  );
}

function RegisterEntry({ register }: { register: FormRegister }) {
  const { assessment, response } = useDossier();
  const rowsAsked = assessment.registers[register.id]?.rowsAsked ?? false;
  return (
    <li className={classes.row} data-wide-code>
      <Link
        to="/$assessmentId/registers/$registerId"
        params={{ assessmentId: assessment.id, registerId: register.id }}
        className={classes.link}
      >
        <span className={classes.code}>{register.code}</span>
        <span className={classes.name}>{register.name}</span>
      </Link>
      <PartTags
        filled={filledRegister(register, { rowsAsked, response })}
        where={{ kind: 'register', registerId: register.id }}
      />
    </li>
  );
}

function PartTags(props: { filled: Filled; where: Parameters<typeof editsOf>[1] }) {
  const t = useText();
  const parts = useStandingParts();
  const { line } = useOutboxSnapshot();
  const edges = editsOf(parts, props.where).flatMap((edit) => edgeOf(edit, line) ?? []);
  const edge = edges.includes('attention') ? 'attention' : edges[0];
  return (
    <span className={classes.tags}>
      {edge && <Tag tone="critical">{t(`tasks.${edge}`)}</Tag>}
      <Tag tone={props.filled.complete ? 'positive' : 'neutral'}>{filledText(props.filled, t)}</Tag>
    </span>
  );
}

function filledText(filled: Filled, t: AppText): string {
  switch (filled.kind) {
    case 'fields':
      return t('parts.filled', { done: filled.done, total: filled.total });
    case 'rows':
      return t('parts.rows', { count: filled.count });
    case 'nothing':
      return t('parts.nothing');
  }
}
