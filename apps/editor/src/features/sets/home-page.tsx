import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { holds, provinceOf } from '@tieuchi/client/me';
import { FailedState } from '@tieuchi/shell/failed-state';
import { useMe } from '@tieuchi/shell/me';
import { PageHeader } from '@tieuchi/ui/page-header';
import { LoadingState } from '@tieuchi/ui/page-state';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../i18n/use-text.ts';
import { DeriveDialog } from './derive-dialog.tsx';
import { DraftTable } from './draft-table.tsx';
import classes from './home-page.module.css';
import { ImportDialog } from './import-dialog.tsx';
import type { PublishedSet } from './published-set.ts';
import { PublishedTable } from './published-table.tsx';

/** The sets somebody works with: own drafts, what the province has published, and the national releases to derive from. */
export function HomePage() {
  const t = useText();
  const me = useMe();
  const province = provinceOf(me);
  const writes = holds(me, 'author', 'publisher');
  const published = useQuery(api.sets.published.queryOptions({}));
  const drafts = useQuery({ ...api.drafts.list.queryOptions(), enabled: writes });
  const [deriving, setDeriving] = useState<PublishedSet>();
  const [importing, setImporting] = useState(false);
  if (published.isPending || (writes && drafts.isPending)) return <LoadingState />;
  if (published.isError) return <FailedState query={published} />;
  if (drafts.isError) return <FailedState query={drafts} />;
  const national = published.data.filter((set) => set.provinceId === null);
  const own = published.data.filter((set) => province !== undefined && set.provinceId === province.id);
  const others = published.data.filter((set) => set.provinceId !== null && set.provinceId !== province?.id);
  return (
    <>
      <PageHeader
        title={t(writes ? 'sets.titleOwn' : 'sets.title')}
        description={province ? province.name : t('sets.describeMinistry')}
        {...(writes &&
          province && {
            actions: (
              <Button variant="light" onClick={() => setImporting(true)}>
                {t('import.open')}
              </Button>
            ),
          })}
      />
      {writes && (
        <div className={classes.section}>
          <Title order={2}>{t('sets.drafts')}</Title>
          <DraftTable drafts={drafts.data ?? []} />
        </div>
      )}
      {province && (
        <div className={classes.section}>
          <Title order={2}>{t('sets.own')}</Title>
          <PublishedTable sets={own} label={t('sets.own')} empty={t('sets.ownNone')} />
        </div>
      )}
      <div className={classes.section}>
        <Title order={2}>{t('sets.national')}</Title>
        <PublishedTable
          sets={national}
          label={t('sets.national')}
          empty={t('sets.nationalNone')}
          {...(holds(me, 'author', 'publisher') && { onDerive: setDeriving })}
        />
      </div>
      {others.length > 0 && (
        <div className={classes.section}>
          <Title order={2}>{t(province ? 'sets.others' : 'sets.provincial')}</Title>
          <PublishedTable sets={others} label={t('sets.others')} empty="" withProvince />
        </div>
      )}
      {importing && province && (
        <ImportDialog provinceName={province.name} onClose={() => setImporting(false)} />
      )}
      {deriving && province && (
        <DeriveDialog
          base={deriving}
          provinceName={province.name}
          taken={[...(drafts.data ?? []), ...own]}
          onClose={() => setDeriving(undefined)}
        />
      )}
    </>
  );
}
