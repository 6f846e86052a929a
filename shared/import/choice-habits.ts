import type { ChoiceField } from './choice-words.ts'

type Habits = Readonly<Record<ChoiceField, Readonly<Record<string, string>>>>

/**
 * What other systems and languages (English, German, French, Spanish, Italian) write for our words. Only proposals: a
 * person sees them and may change them. Accents and case do not count; feminine forms follow by themselves.
 */
export const habits: Habits = {
  stage: {
    idea: `concept, draft, ideation, idee, konzept, entwurf, idée, ébauche, concepto, borrador, bozza`,
    proposed: `proposal, pipeline, submitted, candidate, under review, requested, planned, planning, upcoming,
      in planning, vorgeschlagen, vorschlag, beantragt, eingereicht, geplant, in planung, planung, in prüfung,
      proposé, proposition, soumis, planifié, prévu, en projet, à venir, en préparation, en étude, à l’étude,
      propuesto, propuesta, presentado, planificado, previsto, solicitado, en planificación, en estudio,
      proposto, proposta, presentato, pianificato, programmato, richiesto, in pianificazione, in valutazione`,
    approved: `accepted, authorised, authorized, not started, funded, to do, todo, ready, genehmigt, bewilligt,
      freigegeben, beschlossen, nicht begonnen, nicht gestartet, approuvé, validé, autorisé, accepté, non démarré,
      non commencé, à démarrer, aprobado, autorizado, aceptado, no iniciado, sin iniciar, approvato, autorizzato,
      accettato, finanziato, non avviato, non iniziato, da avviare`,
    active: `in progress, ongoing, on going, open, started, running, in delivery, delivery, execution, implementation,
      in flight, live, current, executing, in execution, in implementation, under way, underway, doing, wip, aktiv,
      laufend, läuft, in arbeit, in bearbeitung, in umsetzung, umsetzung, in durchführung, begonnen, gestartet, offen,
      actif, en cours, en cours de réalisation, en exécution, en réalisation, démarré, lancé, ouvert, commencé, activo,
      en curso, en ejecución, en marcha, en progreso, en proceso, iniciado, abierto, vigente, attivo, in corso,
      in esecuzione, in lavorazione, in fase di realizzazione, avviato, iniziato, aperto`,
    paused: `on hold, hold, suspended, deferred, postponed, blocked, waiting, paused, pausiert, angehalten, ruhend, ruht,
      zurückgestellt, verschoben, ausgesetzt, unterbrochen, wartend, blockiert, en pause, suspendu, en attente, reporté,
      bloqué, différé, gelé, en pausa, pausado, suspendido, aplazado, en espera, bloqueado, pospuesto, in pausa, sospeso,
      in attesa, rinviato, bloccato, rimandato`,
    completed: `closed, complete, done, finished, delivered, ended, resolved, abgeschlossen, fertig, fertiggestellt,
      beendet, erledigt, geschlossen, geliefert, terminé, achevé, clos, clôturé, fini, livré, fermé, réalisé, completado,
      terminado, finalizado, cerrado, concluido, acabado, entregado, completato, concluso, terminato, chiuso, finito,
      consegnato, ultimato, realizzato`,
    stopped: `cancelled, canceled, terminated, dropped, withdrawn, abandoned, rejected, discontinued, abgebrochen,
      gestoppt, storniert, eingestellt, verworfen, abgelehnt, zurückgezogen, annulé, arrêté, abandonné, rejeté, stoppé,
      retiré, cancelado, anulado, detenido, rechazado, abandonado, retirado, annullato, cancellato, interrotto,
      abbandonato, respinto, ritirato, fermato`,
  },
  health: {
    green: `g, on track, good, healthy, grün, gruen, im plan, im zeitplan, planmäßig, gut, vert, dans les temps,
      conforme, bon, verde, en plazo, bien, bueno, in linea, buono, in regola`,
    amber: `a, yellow, y, orange, at risk, warning, gelb, gefährdet, ambre, jaune, à risque, à surveiller, ámbar, ambar,
      amarillo, naranja, en riesgo, giallo, arancione, arancio, ambra, a rischio`,
    red: `r, off track, critical, in trouble, rot, kritisch, rouge, critique, rojo, crítico, rosso, critico`,
    not_reported: `grey, gray, none, unknown, n/a, na, not rated, not available, not applicable, -, grau, keine angabe,
      keine, k.a., unbekannt, nicht bewertet, gris, inconnu, non renseigné, non évalué, n/d, nd, n.d., sin datos,
      sin evaluar, desconocido, no informado, grigio, non disponibile, non valutato, sconosciuto`,
  },
  area: {
    customer_engagement: `#ce, ce, customer, engagement, kundenbindung, kunden, engagement client, relation client, client,
      compromiso del cliente, cliente, clientes, coinvolgimento del cliente, clienti`,
    digitized_solutions: `#ds, ds, digitised solutions, digital solutions, solutions, digitale lösungen,
      digitalisierte lösungen, lösungen, solutions numériques, solutions numérisées, soluciones digitales,
      soluciones digitalizadas, soluciones, soluzioni digitali, soluzioni digitalizzate, soluzioni`,
    neither: `none, other, keine, keines, weder noch, aucune, aucun, ninguna, ninguno, nessuna, nessuno`,
  },
  role: {
    drives: `drive, driver, core, primary, treibt, treiber, kern, pilote, moteur, cœur, impulsa, motor, principal, guida,
      principale`,
    supports: `#sup, sup, support, supporting, supports, unterstützt, unterstützend, unterstützung, soutient, soutien,
      appui, apoya, apoyo, soporte, supporta, supporto, sostegno`,
    builds_capability: `#cap, cap, capability, capabilities, foundation, builds, enabler, platform, befähigt, fähigkeit,
      grundlage, plattform, capacité, socle, fondation, plateforme, capacidad, plataforma, capacità, piattaforma,
      fondamenta`,
    mandatory: `#run, run, mandatory, regulatory, compliance, business as usual, bau, pflicht, gesetzlich, regulatorisch,
      betrieb, obligatoire, réglementaire, conformité, exploitation, obligatorio, regulatorio, normativo, cumplimiento,
      operación, obbligatorio, regolatorio, conformità, esercizio`,
  },
  technologies: {
    iot: '#iot, iot, internet of things, internet der dinge, internet des objets, internet de las cosas, internet delle cose',
    ai: `artificial intelligence, machine learning, ml, ki, künstliche intelligenz, ia, intelligence artificielle,
      inteligencia artificial, intelligenza artificiale`,
    mobile: 'app, apps, mobil, móvil',
    analytics: 'data, big data, analytik, daten, données, analyse, analítica, datos, analitica, dati',
    cloud: 'saas, paas, iaas, nube, nuage',
    social: 'social media, soziale medien, réseaux sociaux, redes sociales, reti sociali',
    other: 'andere, sonstige, autre, autres, otro, otra, otros, altro, altra, altri',
  },
  purpose: {
    drives_customer_engagement: '#ce, ce, customer engagement, drives ce, kundenbindung, engagement client',
    drives_digitized_solutions: `#ds, ds, digitized solutions, digitised solutions, digital solutions, drives ds,
      drives digitised solutions, digitale lösungen, solutions numériques, soluciones digitales, soluzioni digitali`,
    supports: '#sup, sup, support, supporting, supports, unterstützt, soutient, apoya, supporta',
    builds_capability:
      '#cap, cap, capability, builds capability, foundation, enabler, befähigt, capacité, capacidad, capacità',
    mandatory:
      '#run, run, mandatory, regulatory, compliance, bau, pflicht, obligatoire, obligatorio, obbligatorio',
  },
}

const endings: readonly (readonly [end: RegExp, feminine: string])[] = [
  [/é$/, 'ée'],
  [/if$/, 'ive'],
  [/(?<=[bcdfgjlmnprstvz])o$/, 'a'],
  [/clos$/, 'close'],
  [/suspendu$/, 'suspendue'],
]

/** A word and the forms that it takes beside a noun of the other gender. */
export const formsOf = (word: string): string[] => [
  word,
  ...endings.flatMap(([end, feminine]) => (end.test(word) ? [word.replace(end, feminine)] : [])),
]
