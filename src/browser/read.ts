import { exploreOnSight } from './charts/charts.ts';
import { element } from './element.ts';
import { bringPanesToLife } from './panes/panes.ts';
import { resumeLink } from './resume.ts';
import { switchTheme } from './theme.ts';
import { visit } from './visits.ts';

/** The page as a text: all slides one below the other, with the notes as their story. Keeps the address at the slide being read. */
export async function read(): Promise<void> {
  const bar = element('nav', { class: 'read-bar', 'aria-label': 'Reading' });
  const themeButton = element('button', { type: 'button' }, 'Light or dark');
  themeButton.addEventListener('click', switchTheme);
  const parameters = new URLSearchParams(location.search);
  if (parameters.has('read')) {
    const slides = element('a', { href: location.pathname }, 'Show as slides');
    slides.addEventListener('click', () => (slides.href = `${location.pathname}${location.hash}`));
    bar.append(slides);
  }
  bar.append(themeButton);
  document.body.prepend(bar);
  const offer = resumeLink();
  if (offer) bar.after(offer);

  const observer = new IntersectionObserver((entries) => {
    const entry = entries.find(({ isIntersecting }) => isIntersecting);
    if (!entry) return;
    history.replaceState(null, '', `#${entry.target.id}`);
    visit(entry.target.id);
  }, { rootMargin: '-20% 0px -70% 0px' });
  for (const slide of document.querySelectorAll('.slide')) observer.observe(slide);
  exploreOnSight();
  bringPanesToLife();
}
