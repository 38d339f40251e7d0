import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { holds } from '@tieuchi/client/me';
import { refusalOf } from '@tieuchi/client/refusal';
import { citeLegalBasis } from '@tieuchi/criteria/cite-legal-basis';
import { type DeviationSubject, subjectKey, subjectOf } from '@tieuchi/criteria/deviations';
import type { CriteriaSet } from '@tieuchi/criteria/types';
import { FailedState } from '@tieuchi/shell/failed-state';
import { PageButton, PageLink } from '@tieuchi/shell/link';
import { useMaybeMe } from '@tieuchi/shell/me';
import { formatDateTime } from '@tieuchi/ui/format';
import { PageHeader } from '@tieuchi/ui/page-header';
import { ErrorState, LoadingState } from '@tieuchi/ui/page-state';
import { DecisionText } from '@tieuchi/views/decision-text';
import { api } from '../../api.ts';
import { type EditorText, useText } from '../../i18n/use-text.ts';
import { shortName } from './published-set.ts';
import classes from './set-page.module.css';
import { SetTable } from './set-table.tsx';

/** A published document, read-only: decision, digest, table, legal bases, reasons, and everything for download. */
export function SetPage() {
  const t = useText();
  const me = useMaybeMe();
  const { digest } = useParams({ from: '/sets/$digest' });
  const set = useQuery({ ...api.sets.get.queryOptions({ digest }), staleTime: Number.POSITIVE_INFINITY });
  if (set.isPending) return <LoadingState />;
  if (set.isError)
    return refusalOf(set.error) ? (
      <ErrorState title={t('set.notFound')}>{t('set.notFoundHelp')}</ErrorState>
    ) : (
      <FailedState query={set} />
    );
  const { document } = set.data;
  const base = document.derivedFrom?.split('#')[1];
  const file = `/api/v1/sets/${encodeURIComponent(digest)}`;
  const bases = new Map(document.legalBases?.map((basis) => [basis.id, basis]));
  return (
    <>
      <PageHeader
        trail={
          me && (
            <PageLink to="/" size="sm">
              {t('nav.sets')}
            </PageLink>
          )
        }
        title={document.name}
        description={`${document.id} · ${t('draft.version', { version: document.version })}${set.data.provinceName === null ? '' : ` · ${set.data.provinceName}`}`}
        actions={
          me &&
          base !== undefined &&
          holds(me, 'ministryAnalyst', 'author', 'publisher') && (
            <PageButton to="/compare" search={{ base, others: [digest] }} variant="light">
              {t('draft.compareBase')}
            </PageButton>
          )
        }
      />
      <div className={classes.columns}>
        <dl className={classes.facts}>
          <dt>{t('inspector.decision')}</dt>
          <dd>
            <DecisionText decision={set.data.decision} />
            {document.decision && `, ${document.decision.issuer}`}
          </dd>
          <dt>{t('inspector.derivedFrom')}</dt>
          <dd>
            {document.derivedFrom === undefined ? (
              t('draft.noBase')
            ) : base === undefined ? (
              shortName(document.derivedFrom)
            ) : (
              <PageLink to="/sets/$digest" params={{ digest: base }}>
                {shortName(document.derivedFrom)}
              </PageLink>
            )}
          </dd>
          <dt>{t(set.data.provinceId === null ? 'sets.loadedAt' : 'sets.publishedAt')}</dt>
          <dd>{formatDateTime(set.data.publishedAt)}</dd>
          <dt>{t('sets.criteria')}</dt>
          <dd>{document.criteria.length}</dd>
          <dt>{t('set.digest')}</dt>
          <dd>
            <code>{set.data.digest}</code>
          </dd>
        </dl>
        <section aria-labelledby="downloads" className={classes.downloads}>
          <Title order={2} id="downloads" size="h3">
            {t('set.downloads')}
          </Title>
          <ul>
            <li>
              <Anchor href={file} download>
                {t('set.document')}
              </Anchor>
            </li>
            <li>
              <Anchor href={`${file}/schema`} download>
                {t('set.schema')}
              </Anchor>
            </li>
            <li>
              <Anchor href={`${file}/types.d.ts`} download>
                {t('set.types')}
              </Anchor>
            </li>
          </ul>
        </section>
      </div>
      <SetTable document={document} label={t('draft.table')} />
      {(document.deviations ?? []).length > 0 && (
        <section className={classes.section} aria-labelledby="reasons">
          <Title order={2} id="reasons">
            {t('set.reasons')}
          </Title>
          <ul>
            {document.deviations?.map((deviation) => (
              <li key={subjectKey(subjectOf(deviation))}>
                <strong>{subjectWords(document, subjectOf(deviation), t)}</strong>: {deviation.reason} (
                {deviation.legalBases
                  .map((id) => {
                    const basis = bases.get(id);
                    return basis ? citeLegalBasis(basis) : id;
                  })
                  .join('; ')}
                )
              </li>
            ))}
          </ul>
        </section>
      )}
      {(document.legalBases ?? []).length > 0 && (
        <section className={classes.section} aria-labelledby="bases">
          <Title order={2} id="bases">
            {t('inspector.legalBases')}
          </Title>
          <ul>
            {document.legalBases?.map((basis) => (
              <li key={basis.id}>{citeLegalBasis(basis)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a reason is about, as it is printed: the code of a criterion or a group; what the set has no more keeps its id. */
function subjectWords(document: CriteriaSet, subject: DeviationSubject, t: EditorText): string {
  switch (subject.kind) {
    case 'criterion':
      return document.criteria.find(({ id }) => id === subject.id)?.code ?? subject.id;
    case 'group':
      return `${t('part.group')} ${document.groups.find(({ id }) => id === subject.id)?.code ?? subject.id}`;
    case 'outcome':
      return t('part.outcome');
  }
}
