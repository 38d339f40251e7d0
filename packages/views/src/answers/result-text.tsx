import type { CriterionResult } from '@tieuchi/scoring/result';
import { useLanguage } from '@tieuchi/ui/i18n';
import classes from './result-text.module.css';

/** The scorer's explanation of one criterion, in the language of the page. */
export function ResultText({ result }: { result: CriterionResult | undefined }) {
  const language = useLanguage();
  const text = language === 'vi' ? result?.explanation.text : result?.explanation.textEn;
  return text ? <p className={classes.result}>{text}</p> : null;
}
