<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About needsassess</source>
        <translation>À propos de needsassess</translation>
    </message>
    <message>
        <source>Assess, offline, what a country needs to counter the criminal use of ICT.</source>
        <translation>Évaluer, hors ligne, ce dont un pays a besoin pour lutter contre l’utilisation des TIC à des fins criminelles.</translation>
    </message>
    <message>
        <source>The questionnaire rests on what 61 Member States documented in A/74/130, on the recommendations of the Expert Group on cybercrime and on ECOSOC resolution 2019/19.</source>
        <translation>Le questionnaire repose sur ce que 61 États Membres ont exposé dans le document A/74/130, sur les recommandations du Groupe d’experts chargé de réaliser une étude approfondie sur la cybercriminalité et sur la résolution 2019/19 du Conseil économique et social.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Nothing leaves this computer.</source>
        <translation>Licence&#xa0;: Apache 2.0. Rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Réponse</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>New assessment…</source>
        <translation>Nouvelle évaluation…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open a hub…</source>
        <translation>Ouvrir une plateforme…</translation>
    </message>
    <message>
        <source>Open the sample…</source>
        <translation>Ouvrir l’exemple…</translation>
    </message>
    <message>
        <source>About this assessment…</source>
        <translation>À propos de cette évaluation…</translation>
    </message>
    <message>
        <source>Institutions and people…</source>
        <translation>Institutions et personnes…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Merge files…</source>
        <translation>Fusionner des fichiers…</translation>
    </message>
    <message>
        <source>Save as a file to send back…</source>
        <translation>Enregistrer un fichier à renvoyer…</translation>
    </message>
    <message>
        <source>Close the assessment</source>
        <translation>Fermer l’évaluation</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Collection and merges</source>
        <translation>Recueil et fusions</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Start a new round…</source>
        <translation>Commencer un nouveau cycle…</translation>
    </message>
    <message>
        <source>Preview the regional roll-up</source>
        <translation>Aperçu de la synthèse régionale</translation>
    </message>
    <message>
        <source>Print the regional roll-up</source>
        <translation>Imprimer la synthèse régionale</translation>
    </message>
    <message>
        <source>Assistance and plan</source>
        <translation>Assistance et plan</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Volet latéral</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Sans réponse suivante</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Question suivante</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Question précédente</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Conflit suivant</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflit précédent</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Back to the map of countries</source>
        <translation>Revenir à la carte des pays</translation>
    </message>
    <message>
        <source>Set the current level</source>
        <translation>Fixer le niveau actuel</translation>
    </message>
    <message>
        <source>Set the desired level</source>
        <translation>Fixer le niveau souhaité</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Sans objet…</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Ne sait pas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Unchanged since the former round</source>
        <translation>Inchangé depuis le cycle précédent</translation>
    </message>
    <message>
        <source>Park for later</source>
        <translation>Mettre de côté</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Effacer la réponse</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Keep the note out of redacted reports</source>
        <translation>Écarter la note des rapports expurgés</translation>
    </message>
    <message>
        <source>Add an activity or a measure</source>
        <translation>Ajouter une activité ou une mesure</translation>
    </message>
    <message>
        <source>Remove an activity or a measure</source>
        <translation>Retirer une activité ou une mesure</translation>
    </message>
    <message>
        <source>Take a value of a conflict</source>
        <translation>Retenir une valeur d’un conflit</translation>
    </message>
    <message>
        <source>Combine the texts of a conflict</source>
        <translation>Combiner les textes d’un conflit</translation>
    </message>
    <message>
        <source>Settle with another value</source>
        <translation>Trancher par une autre valeur</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>D’où cela vient-il&#xa0;?</translation>
    </message>
    <message>
        <source>Settle many by a rule…</source>
        <translation>Trancher plusieurs conflits par une règle…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About needsassess</source>
        <translation>À propos de needsassess</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Something went wrong, and a report of it was kept. What you entered is safe.</source>
        <translation>Une erreur s’est produite et un rapport en a été conservé. Ce que vous avez saisi est en sûreté.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
</context>
<context>
    <name>AssistanceBox</name>
    <message>
        <source>Who helps with which need, and priority gaps without assistance</source>
        <translation>Qui aide à quel besoin, et lacunes prioritaires sans aide</translation>
    </message>
    <message>
        <source>No activity of a provider is noted, and no priority gap is known. Activities are entered on the page Plan (Ctrl+6).</source>
        <translation>Aucune activité de prestataire n’est notée, et aucune lacune prioritaire n’est connue. Les activités se saisissent à la page Plan (Ctrl+6).</translation>
    </message>
</context>
<context>
    <name>AssistanceRows</name>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Prestataires</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À voir</translation>
    </message>
    <message>
        <source>overlap</source>
        <translation>chevauchement</translation>
    </message>
    <message>
        <source>nobody now</source>
        <translation>plus aucune aide</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>aucune aide</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) with activities</source>
        <translation>
            <numerusform>%n besoin avec des activités</numerusform>
            <numerusform>%n besoins avec des activités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n chevauchement</numerusform>
            <numerusform>%n chevauchements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority gap(s) without assistance</source>
        <translation>
            <numerusform>%n lacune prioritaire sans aide</numerusform>
            <numerusform>%n lacunes prioritaires sans aide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionController</name>
    <message>
        <source>No assessment matches “{text}”.</source>
        <translation>Aucune évaluation ne correspond à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>This file holds no assessment yet. “Merge files…” brings some.</source>
        <translation>Ce fichier ne contient encore aucune évaluation. «&#xa0;Fusionner des fichiers…&#xa0;» en apporte.</translation>
    </message>
    <message>
        <source>First choose the assessment to send back.</source>
        <translation>Choisissez d’abord l’évaluation à renvoyer.</translation>
    </message>
    <message>
        <source>First choose the assessment that the round starts from.</source>
        <translation>Choisissez d’abord l’évaluation dont part le cycle.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Open conflicts</source>
        <translation>Conflits ouverts</translation>
    </message>
    <message>
        <source>Least answered</source>
        <translation>Moins renseignées</translation>
    </message>
</context>
<context>
    <name>CollectionExpected</name>
    <message>
        <source>Nothing yet from {silent} of {lines} in “{name}”.</source>
        <translation>Lignes de «&#xa0;{name}&#xa0;» pour lesquelles rien n’est encore arrivé&#xa0;: {silent} sur {lines}.</translation>
    </message>
    <message>
        <source>Choose a list of whom you expect, and see who has not reported: a CSV file whose first line names some of the columns country, institution, person, replica.</source>
        <translation>Choisissez une liste de ceux que vous attendez, et voyez de qui rien n’est encore arrivé&#xa0;: un fichier CSV dont la première ligne nomme une ou plusieurs des colonnes country, institution, person, replica.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>List of whom you expect</source>
        <translation>Liste de ceux que vous attendez</translation>
    </message>
    <message>
        <source>expected.csv</source>
        <translation>attendus.csv</translation>
    </message>
    <message>
        <source>Write a list to fill in</source>
        <translation>Écrire une liste à remplir</translation>
    </message>
    <message>
        <source>“{name}” is written, with the States that came so far. Add the others, then choose it.</source>
        <translation>«&#xa0;{name}&#xa0;» est écrit, avec les États déjà venus. Ajoutez les autres, puis choisissez-le.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
</context>
<context>
    <name>CollectionHeading</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n évaluation</numerusform>
            <numerusform>%n évaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open conflict(s)</source>
        <translation>
            <numerusform>%n conflit ouvert</numerusform>
            <numerusform>%n conflits ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>no open conflicts</source>
        <translation>aucun conflit ouvert</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>A&amp;ssessments</source>
        <translation>Évalua&amp;tions</translation>
    </message>
    <message>
        <source>Me&amp;rges</source>
        <translation>Fu&amp;sions</translation>
    </message>
    <message>
        <source>N&amp;ot reported</source>
        <translation>Man&amp;quants</translation>
    </message>
    <message>
        <source>Countries and domains</source>
        <translation>Pays et domaines</translation>
    </message>
</context>
<context>
    <name>CollectionMerges</name>
    <message>
        <source>&amp;Yes, take back</source>
        <translation>&amp;Oui, annuler la fusion</translation>
    </message>
    <message>
        <source>&amp;Yes, merge again</source>
        <translation>&amp;Oui, fusionner de nouveau</translation>
    </message>
    <message>
        <source>{number} (“{name}”)</source>
        <translation>{number} («&#xa0;{name}&#xa0;»)</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n merge(s): {which}? Each value stands as it would without; what was changed since stays.</source>
        <translation>
            <numerusform>Annuler la fusion {which}&#xa0;? Chaque valeur redevient ce qu’elle serait sans elle&#xa0;; ce qui a changé depuis reste.</numerusform>
            <numerusform>Annuler %n fusions&#xa0;: {which}&#xa0;? Chaque valeur redevient ce qu’elle serait sans elles&#xa0;; ce qui a changé depuis reste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge again %n file(s): {which}? What they brought is still kept here; the files themselves are not needed.</source>
        <translation>
            <numerusform>Fusionner de nouveau le fichier {which}&#xa0;? Ce qu’il a apporté est conservé ici&#xa0;; le fichier lui-même n’est pas nécessaire.</numerusform>
            <numerusform>Fusionner de nouveau %n fichiers&#xa0;: {which}&#xa0;? Ce qu’ils ont apporté est conservé ici&#xa0;; les fichiers eux-mêmes ne sont pas nécessaires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Annulation de la fusion…</translation>
    </message>
    <message>
        <source>Merging again…</source>
        <translation>Nouvelle fusion…</translation>
    </message>
    <message>
        <source>Cancelled. The file is as it was.</source>
        <translation>Abandonné. Le fichier est tel qu’il était.</translation>
    </message>
    <message numerus="yes">
        <source>%n merge(s) taken back.</source>
        <translation>
            <numerusform>%n fusion annulée.</numerusform>
            <numerusform>%n fusions annulées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) merged again.</source>
        <translation>
            <numerusform>%n fichier fusionné de nouveau.</numerusform>
            <numerusform>%n fichiers fusionnés de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionPage</name>
    <message>
        <source>&amp;Merge files…</source>
        <translation>F&amp;usionner des fichiers…</translation>
    </message>
    <message>
        <source>Find a State, a title or a person</source>
        <translation>Chercher un État, un titre ou une personne</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>Or&amp;dre</translation>
    </message>
    <message>
        <source>Order of the assessments</source>
        <translation>Ordre des évaluations</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Settle &amp;conflicts</source>
        <translation>Tranc&amp;her les conflits</translation>
    </message>
    <message>
        <source>Save as a file to send &amp;back…</source>
        <translation>Enregistrer un fichier à ren&amp;voyer…</translation>
    </message>
    <message>
        <source>Start a new round…</source>
        <translation>Commencer un nouveau cycle…</translation>
    </message>
    <message>
        <source>Another assessment that starts from this one; answers stay beside it</source>
        <translation>Une autre évaluation qui part de celle-ci&#xa0;; les réponses restent à côté</translation>
    </message>
    <message>
        <source>One assessment with what was settled here, for the laptop it came from</source>
        <translation>Une évaluation avec ce qui a été tranché ici, pour l’ordinateur d’où elle vient</translation>
    </message>
    <message>
        <source>Assessments of this file</source>
        <translation>Évaluations de ce fichier</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Annuler la fus&amp;ion…</translation>
    </message>
    <message>
        <source>Merge aga&amp;in…</source>
        <translation>Fusionner de &amp;nouveau…</translation>
    </message>
    <message>
        <source>What was merged into this file</source>
        <translation>Ce qui a été fusionné dans ce fichier</translation>
    </message>
    <message>
        <source>Nothing was merged into this file yet. “Merge files…” puts files together.</source>
        <translation>Rien n’a encore été fusionné dans ce fichier. «&#xa0;Fusionner des fichiers…&#xa0;» réunit plusieurs fichiers en un seul.</translation>
    </message>
    <message>
        <source>Whom you expect, against what came</source>
        <translation>Ceux que vous attendez, et ce qui est arrivé</translation>
    </message>
    <message>
        <source>&amp;Use a list…</source>
        <translation>&amp;Choisir une liste…</translation>
    </message>
    <message>
        <source>&amp;Write a list to fill in…</source>
        <translation>Écrire une liste à re&amp;mplir…</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>Ne rien chan&amp;ger</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bandonner</translation>
    </message>
</context>
<context>
    <name>CollectionRows</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Renseignées</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{when}, clock ahead</source>
        <translation>{when}, horloge en avance</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>Apporté</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>taken back, merged again since</source>
        <translation>annulée, fusionnée de nouveau depuis</translation>
    </message>
    <message>
        <source>taken back {when} by {person}</source>
        <translation>annulée le {when} par {person}</translation>
    </message>
    <message>
        <source>taken back {when}</source>
        <translation>annulée le {when}</translation>
    </message>
</context>
<context>
    <name>ConflictWalk</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n restant</numerusform>
            <numerusform>%n restants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsController</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Search code, title or institution</source>
        <translation>Chercher un code, un titre ou une institution</translation>
    </message>
    <message>
        <source>Fields in conflict</source>
        <translation>Champs en conflit</translation>
    </message>
    <message>
        <source>No conflict matches. Clear the search to see all.</source>
        <translation>Aucun conflit ne correspond. Videz la recherche pour les voir tous.</translation>
    </message>
    <message>
        <source>By a rule… (B)</source>
        <translation>Par une règle… (B)</translation>
    </message>
    <message>
        <source>Settle many at once by a rule, shown before it acts</source>
        <translation>Trancher plusieurs conflits à la fois par une règle, dont l’effet est montré avant d’être appliqué</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>Aller à la question</translation>
    </message>
    <message>
        <source>Nothing is in conflict</source>
        <translation>Rien n’est en conflit</translation>
    </message>
    <message>
        <source>Where two computers wrote different values into one field, both are kept, and they are shown here side by side until somebody settles which one holds. Every value of this assessment stands alone now; what was settled stays in the history of the question.</source>
        <translation>Lorsque deux ordinateurs ont inscrit des valeurs différentes dans un même champ, les deux sont gardées et montrées ici côte à côte jusqu’à ce que quelqu’un tranche. À présent, aucun champ de cette évaluation n’a plusieurs valeurs&#xa0;; ce qui a été tranché reste dans l’historique de la question.</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Retour aux questions</translation>
    </message>
</context>
<context>
    <name>CountriesController</name>
    <message>
        <source>This file holds no assessment yet. “Merge files…” brings some.</source>
        <translation>Ce fichier ne contient encore aucune évaluation. «&#xa0;Fusionner des fichiers…&#xa0;» en apporte.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading {done} of {total} assessments…</source>
        <translation>Lecture de {done} évaluations sur {total}…</translation>
    </message>
    <message>
        <source>No assessment matches these filters. Take one of them off.</source>
        <translation>Aucune évaluation ne répond à ces filtres. Retirez-en un.</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n évaluation</numerusform>
            <numerusform>%n évaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier round(s) or copies left out</source>
        <translation>
            <numerusform>%n cycle antérieur ou copie laissé de côté</numerusform>
            <numerusform>%n cycles antérieurs ou copies laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a level for less than half of its items, striped</source>
        <translation>
            <numerusform>%n avec un niveau pour moins de la moitié de ses questions, hachurée</numerusform>
            <numerusform>%n avec un niveau pour moins de la moitié de leurs questions, hachurées</numerusform>
        </translation>
    </message>
    <message>
        <source>a median of fewer than five says little</source>
        <translation>une médiane portant sur moins de cinq évaluations dit peu de chose</translation>
    </message>
</context>
<context>
    <name>CountriesExport</name>
    <message>
        <source>countries</source>
        <translation>pays</translation>
    </message>
    <message>
        <source>Workbook of what is shown (*.xlsx)</source>
        <translation>Classeur de ce qui est affiché (*.xlsx)</translation>
    </message>
    <message>
        <source>Export the map of countries or the regional roll-up</source>
        <translation>Exporter la carte des pays ou la synthèse régionale</translation>
    </message>
    <message>
        <source>Writing “{name}”…</source>
        <translation>Écriture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>“{name}” is written. Read back: {found} of {found} texts are in it.</source>
        <translation>«&#xa0;{name}&#xa0;» est écrit. Relu&#xa0;: {found} textes sur {found} y sont.</translation>
    </message>
    <message>
        <source>“{name}” is written. Read back: {countries} countries, {gaps} gaps, {overlaps} overlaps.</source>
        <translation>«&#xa0;{name}&#xa0;» est écrit. Relu&#xa0;: {countries} pays, {gaps} lacunes, {overlaps} chevauchements.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>CountriesFilters</name>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>le dernier</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>rapid</source>
        <translation>rapide</translation>
    </message>
</context>
<context>
    <name>CountriesRows</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Renseignées</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>From the round before to this one, over the items answered in both</source>
        <translation>Du cycle précédent à celui-ci, sur les questions renseignées dans les deux</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>tous les domaines</translation>
    </message>
    <message>
        <source>range {range}</source>
        <translation>fourchette {range}</translation>
    </message>
    <message>
        <source>{answered} answered</source>
        <translation>{answered} renseignées</translation>
    </message>
    <message>
        <source>low coverage</source>
        <translation>couverture faible</translation>
    </message>
    <message>
        <source>{answered} of {applicable}</source>
        <translation>{answered} sur {applicable}</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n assessment(s)</source>
        <translation>
            <numerusform>Médiane de %n évaluation</numerusform>
            <numerusform>Médiane de %n évaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>Qui aide</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>aucune aide</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Gaps that countries have in common</source>
        <translation>Lacunes communes aux pays</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Mean weight × gap</source>
        <translation>Poids × écart, moyenne</translation>
    </message>
    <message>
        <source>Documented by</source>
        <translation>Signalé par</translation>
    </message>
    <message>
        <source>No assistance in</source>
        <translation>Pays sans aide</translation>
    </message>
    <message>
        <source>{having} of {stated}</source>
        <translation>{having} sur {stated}</translation>
    </message>
    <message numerus="yes">
        <source>%n State(s)</source>
        <translation>
            <numerusform>%n État</numerusform>
            <numerusform>%n États</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountriesView</name>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Degré de détail</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Every round by itself</source>
        <translation>Chaque cycle à part</translation>
    </message>
    <message>
        <source>Otherwise the latest round of each country counts</source>
        <translation>Sinon, le dernier cycle de chaque pays compte</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Aperçu…</translation>
    </message>
    <message>
        <source>The regional roll-up of what is shown (Ctrl+Shift+P)</source>
        <translation>La synthèse régionale de ce qui est affiché (Ctrl+Maj+P)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>The regional roll-up of what is shown (Ctrl+P)</source>
        <translation>La synthèse régionale de ce qui est affiché (Ctrl+P)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Scores of countries by domain</source>
        <translation>Scores des pays par domaine</translation>
    </message>
    <message>
        <source>Questions behind the chosen score</source>
        <translation>Questions sur lesquelles repose le score choisi</translation>
    </message>
    <message>
        <source>Gaps that countries have in common</source>
        <translation>Lacunes communes aux pays</translation>
    </message>
</context>
<context>
    <name>CountryBox</name>
    <message>
        <source>Say why this level counts for the country</source>
        <translation>Dites pourquoi ce niveau vaut pour le pays</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Trancher…</translation>
    </message>
    <message>
        <source>For the country</source>
        <translation>Pour le pays</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Urgency as stated by the country</source>
        <translation>Urgence indiquée par le pays</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>&amp;Sensitive</source>
        <translation>&amp;Sensible</translation>
    </message>
    <message>
        <source>Sensitive: the reason is kept out of redacted reports</source>
        <translation>Sensible&#xa0;: le motif est écarté des rapports expurgés</translation>
    </message>
    <message>
        <source>The reason is kept out of reports marked as redacted</source>
        <translation>Le motif est écarté des rapports expurgés</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Revenir sur ce choix</translation>
    </message>
</context>
<context>
    <name>CountryController</name>
    <message>
        <source>Settled: {answer}</source>
        <translation>Tranché&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>desired {level}</source>
        <translation>souhaité {level}</translation>
    </message>
    <message>
        <source>reason kept out of redacted reports</source>
        <translation>motif écarté des rapports expurgés</translation>
    </message>
    <message>
        <source>Institutions differ; until it is settled, the lower median counts: {level}.</source>
        <translation>Les institutions divergent&#xa0;; tant que ce n’est pas tranché, la médiane basse compte&#xa0;: {level}.</translation>
    </message>
</context>
<context>
    <name>EntriesBox</name>
    <message>
        <source>Add an act&amp;ivity</source>
        <translation>A&amp;jouter une activité</translation>
    </message>
    <message>
        <source>Add a &amp;measure</source>
        <translation>Ajouter une &amp;mesure</translation>
    </message>
    <message>
        <source>&amp;Remove measure</source>
        <translation>Ret&amp;irer la mesure</translation>
    </message>
    <message>
        <source>Remove activit&amp;y</source>
        <translation>Retirer l’acti&amp;vité</translation>
    </message>
    <message>
        <source>Import activities…</source>
        <translation>Importer des activités…</translation>
    </message>
    <message>
        <source>Import measures…</source>
        <translation>Importer des mesures…</translation>
    </message>
    <message>
        <source>Activities of providers on this need</source>
        <translation>Activités des prestataires pour ce besoin</translation>
    </message>
    <message>
        <source>Measures for this need</source>
        <translation>Mesures pour ce besoin</translation>
    </message>
    <message>
        <source>No activity of a provider is noted for this need. Add one, or import a list from a file.</source>
        <translation>Aucune activité de prestataire n’est notée pour ce besoin. Ajoutez-en une, ou importez une liste depuis un fichier.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Take over a recommended action, or add a measure.</source>
        <translation>Rien n’est encore prévu. Reprenez une action recommandée, ou ajoutez une mesure.</translation>
    </message>
</context>
<context>
    <name>EntriesController</name>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Retrait&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ExpectedRows</name>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>non attendu</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>reçu</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>computer {id}</source>
        <translation>ordinateur {id}</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Shown and counted until this is settled</source>
        <translation>Affichée et prise en compte jusqu’à ce que ce soit tranché</translation>
    </message>
    <message>
        <source>Written in this file</source>
        <translation>Inscrite dans ce fichier</translation>
    </message>
    <message>
        <source>Came with “{name}” (merge {number})</source>
        <translation>Venue avec «&#xa0;{name}&#xa0;» (fusion {number})</translation>
    </message>
    <message>
        <source>No strength of evidence noted there</source>
        <translation>Solidité de la preuve non notée sur cet ordinateur</translation>
    </message>
    <message>
        <source>Evidence noted there: {strength}</source>
        <translation>Preuve notée sur cet ordinateur&#xa0;: {strength}</translation>
    </message>
    <message numerus="yes">
        <source>A clock was ahead by about %n year(s).</source>
        <translation>
            <numerusform>Une horloge avançait d’environ %n an.</numerusform>
            <numerusform>Une horloge avançait d’environ %n ans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A clock was ahead by about %n day(s).</source>
        <translation>
            <numerusform>Une horloge avançait d’environ %n jour.</numerusform>
            <numerusform>Une horloge avançait d’environ %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock of that computer was behind.</source>
        <translation>L’horloge de cet ordinateur retardait.</translation>
    </message>
    <message>
        <source>The time is not to be relied on.</source>
        <translation>L’heure n’est pas fiable.</translation>
    </message>
</context>
<context>
    <name>FactController</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>from {least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message>
        <source>{least} or more</source>
        <translation>{least} ou plus</translation>
    </message>
    <message>
        <source>at most {most}</source>
        <translation>au plus {most}</translation>
    </message>
</context>
<context>
    <name>FactView</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Where the figure comes from; saved as you type</source>
        <translation>D’où vient ce chiffre&#xa0;; enregistré au fil de la frappe</translation>
    </message>
</context>
<context>
    <name>FeasibleBox</name>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>Feasible &amp;level</source>
        <translation>&amp;Niveau réalisable</translation>
    </message>
    <message>
        <source>Feasible level</source>
        <translation>Niveau réalisable</translation>
    </message>
    <message>
        <source>reached &amp;by</source>
        <translation>d’ici a&amp;u</translation>
    </message>
    <message>
        <source>Day by which the level can be reached</source>
        <translation>Jour auquel le niveau peut être atteint au plus tard</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or month or year</source>
        <translation>AAAA-MM-JJ, ou mois ou année</translation>
    </message>
</context>
<context>
    <name>FeasibleController</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Type of assistance</source>
        <translation>Type d’assistance</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>Dans le plan</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Say by when the level can be reached.</source>
        <translation>Indiquez à quelle date le niveau peut être atteint.</translation>
    </message>
    <message>
        <source>Choose the level.</source>
        <translation>Choisissez le niveau.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Ne sait pas</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Sans objet…</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Pourquoi la question est sans objet</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>As ticked below</source>
        <translation>Comme coché ci-dessous</translation>
    </message>
    <message>
        <source>As written below</source>
        <translation>Comme écrit ci-dessous</translation>
    </message>
    <message>
        <source>Names, separated by semicolons</source>
        <translation>Noms, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Level; date, such as 3; 2027-12-31</source>
        <translation>Niveau&#xa0;; date, par exemple 3; 2027-12-31</translation>
    </message>
    <message>
        <source>Choose a value first.</source>
        <translation>Choisissez d’abord une valeur.</translation>
    </message>
    <message>
        <source>Say why it does not apply.</source>
        <translation>Dites pourquoi la question est sans objet.</translation>
    </message>
    <message>
        <source>Write the value first.</source>
        <translation>Écrivez d’abord la valeur.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open an assessment</source>
        <translation>Ouvrir une évaluation</translation>
    </message>
    <message>
        <source>Where to put the sample</source>
        <translation>Où placer l’exemple</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>This is the open file itself. Choose another name.</source>
        <translation>C’est le fichier ouvert lui-même. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Copied to “{name}”.</source>
        <translation>Copié dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>return</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>Save as a file to send back</source>
        <translation>Enregistrer un fichier à renvoyer</translation>
    </message>
    <message>
        <source>“{name}” is written. Merged on the laptop it came from, it brings what was settled here.</source>
        <translation>«&#xa0;{name}&#xa0;» est écrit. Fusionné sur l’ordinateur d’où il vient, il apporte ce qui a été tranché ici.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Assessments (*{suffix})</source>
        <translation>Évaluations (*{suffix})</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All questions</source>
        <translation>Toutes les questions</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Don&apos;t know</source>
        <translation>Ne sait pas</translation>
    </message>
    <message>
        <source>For the institution in the room</source>
        <translation>Pour l’institution présente</translation>
    </message>
    <message>
        <source>With a gap</source>
        <translation>Avec une lacune</translation>
    </message>
    <message>
        <source>To settle: conflicts and differences</source>
        <translation>À trancher&#xa0;: conflits et divergences</translation>
    </message>
    <message>
        <source>Changed since the former round</source>
        <translation>Modifiées depuis le cycle précédent</translation>
    </message>
    <message>
        <source>Confirmed since the former round</source>
        <translation>Confirmées depuis le cycle précédent</translation>
    </message>
    <message>
        <source>Not yet asked again</source>
        <translation>Pas encore reposées</translation>
    </message>
</context>
<context>
    <name>FootController</name>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflit</numerusform>
            <numerusform>%n conflits</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>no score yet</source>
        <translation>pas encore de score</translation>
    </message>
    <message>
        <source>score {score} ({range})</source>
        <translation>score {score} ({range})</translation>
    </message>
    <message>
        <source>Items settled for the country, and its score with the range it may still turn out in</source>
        <translation>Questions qui ont une valeur pour le pays, et son score avec la fourchette où il peut encore se situer</translation>
    </message>
</context>
<context>
    <name>FormerController</name>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>desired {level}</source>
        <translation>souhaité {level}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«&#xa0;{note}&#xa0;»</translation>
    </message>
    <message>
        <source>{round}: {answer}</source>
        <translation>{round}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Confirmed on {day}</source>
        <translation>Confirmé le {day}</translation>
    </message>
</context>
<context>
    <name>FormerLine</name>
    <message>
        <source>Unchanged (U)</source>
        <translation>Inchangé (U)</translation>
    </message>
    <message>
        <source>Unchanged, confirmed today (U)</source>
        <translation>Inchangé, confirmé ce jour (U)</translation>
    </message>
    <message>
        <source>Record the former answer again, confirmed today (U)</source>
        <translation>Enregistrer à nouveau la réponse précédente, confirmée ce jour (U)</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Que demander</translation>
    </message>
    <message>
        <source>What counts as evidence</source>
        <translation>Ce qui vaut preuve</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>À qui le demander</translation>
    </message>
    <message>
        <source>Recommended actions</source>
        <translation>Actions recommandées</translation>
    </message>
    <message>
        <source>What to give</source>
        <translation>Ce qu’il faut indiquer</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>unanswered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>Levels 0 to 4, darker is higher; </source>
        <translation>Niveaux 0 à 4, le plus foncé étant le plus élevé&#xa0;; </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Where does this come from?</source>
        <translation>D’où cela vient-il&#xa0;?</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>computer {id}</source>
        <translation>ordinateur {id}</translation>
    </message>
    <message>
        <source>came with “{name}” (merge {number})</source>
        <translation>venue avec «&#xa0;{name}&#xa0;» (fusion {number})</translation>
    </message>
    <message>
        <source>by undoing or redoing</source>
        <translation>en annulant ou en rétablissant</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>motif&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Where does this come from?</source>
        <translation>D’où cela vient-il&#xa0;?</translation>
    </message>
</context>
<context>
    <name>HubController</name>
    <message>
        <source>The password is empty. Type the one that you were given.</source>
        <translation>Le mot de passe est vide. Tapez celui que vous avez reçu.</translation>
    </message>
    <message>
        <source>Leave the password out of the address. It is asked for in a field of its own.</source>
        <translation>Ne mettez pas le mot de passe dans l’adresse. Il est demandé dans un champ à part.</translation>
    </message>
    <message>
        <source>This machine has no keyring: the password is held until the program is closed.</source>
        <translation>Cet ordinateur n’a pas de trousseau&#xa0;: le mot de passe est retenu jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>This password was not accepted.</source>
        <translation>Ce mot de passe n’a pas été accepté.</translation>
    </message>
</context>
<context>
    <name>HubDialog</name>
    <message>
        <source>Open a hub</source>
        <translation>Ouvrir une plateforme</translation>
    </message>
    <message>
        <source>A programme&apos;s database, in which several people work on many assessments at once. Its administrator gives you the address.</source>
        <translation>La base de données d’un programme, où plusieurs personnes travaillent à la fois sur de nombreuses évaluations. Son administrateur vous en donne l’adresse.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Such as {example}</source>
        <translation>Par exemple {example}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>It is never part of the address, and never written into a file</source>
        <translation>Il ne fait jamais partie de l’adresse et n’est jamais écrit dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keyring of this machine</source>
        <translation>Le &amp;garder dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Hubs</name>
    <message>
        <source>“{name}” asks for a password.</source>
        <translation>«&#xa0;{name}&#xa0;» demande un mot de passe.</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Entrer le mot de passe…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not saved.</source>
        <translation>
            <numerusform>%n changement n’est pas enregistré.</numerusform>
            <numerusform>%n changements ne sont pas enregistrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Fermer sans eux</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Activities of “{name}”</source>
        <translation>Activités de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Measures of “{name}”</source>
        <translation>Mesures de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>All of it is in the file already; nothing would change.</source>
        <translation>Tout figure déjà dans le fichier&#xa0;; rien ne changerait.</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuellement</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change</source>
        <translation>
            <numerusform>%n valeur changerait</numerusform>
            <numerusform>%n valeurs changeraient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n activity(ies)</source>
        <translation>
            <numerusform>de %n activité</numerusform>
            <numerusform>de %n activités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n measure(s) and need(s)</source>
        <translation>
            <numerusform>de %n mesure ou besoin</numerusform>
            <numerusform>de %n mesures ou besoins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of it can be taken. %n fault(s) to mend in the file:</source>
        <translation>
            <numerusform>Rien ne peut en être repris. %n erreur à corriger dans le fichier&#xa0;:</numerusform>
            <numerusform>Rien ne peut en être repris. %n erreurs à corriger dans le fichier&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>&amp;Take all of it</source>
        <translation>&amp;Tout reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
    <message>
        <source>What is wrong, line by line</source>
        <translation>Erreurs, ligne par ligne</translation>
    </message>
</context>
<context>
    <name>ItemController</name>
    <message>
        <source>Parked</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Mettre de côté</translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>core</source>
        <translation>essentielle</translation>
    </message>
    <message>
        <source>Asked in the rapid depth too</source>
        <translation>Posée aussi au degré de détail rapide</translation>
    </message>
    <message>
        <source>Park for later (P)</source>
        <translation>Mettre de côté (P)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Strength of the evidence</source>
        <translation>Solidité de la preuve</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>document seen</source>
        <translation>document vu</translation>
    </message>
    <message>
        <source>copy held</source>
        <translation>copie détenue</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What was said and shown; saved as you type</source>
        <translation>Ce qui a été dit et montré&#xa0;; enregistré au fil de la frappe</translation>
    </message>
</context>
<context>
    <name>LevelHeads</name>
    <message>
        <source>Current level (0–4)</source>
        <translation>Niveau actuel (0–4)</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Desired level (Shift+0–4)</source>
        <translation>Niveau souhaité (Maj+0–4)</translation>
    </message>
</context>
<context>
    <name>LevelRow</name>
    <message>
        <source>desired</source>
        <translation>souhaité</translation>
    </message>
    <message>
        <source>Level {level}, {name}</source>
        <translation>Niveau {level}, {name}</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>Former answer, {round}</source>
        <translation>Réponse précédente, {round}</translation>
    </message>
    <message>
        <source>Desired: {level}</source>
        <translation>Souhaité&#xa0;: {level}</translation>
    </message>
    <message>
        <source>Desired level (Shift+{level})</source>
        <translation>Niveau souhaité (Maj+{level})</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message numerus="yes">
        <source>{thing}: %n field(s)</source>
        <translation>
            <numerusform>{thing}&#xa0;: %n champ</numerusform>
            <numerusform>{thing}&#xa0;: %n champs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Ouverture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>No recent files</source>
        <translation>Aucun fichier récent</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Second language of the question</source>
        <translation>Seconde langue de la question</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation>Langue de l’écran</translation>
    </message>
</context>
<context>
    <name>MergeController</name>
    <message>
        <source>Merging…</source>
        <translation>Fusion…</translation>
    </message>
    <message>
        <source>Checking files…</source>
        <translation>Contrôle des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>Checking files… %n so far</source>
        <translation>
            <numerusform>Contrôle des fichiers… %n jusqu’ici</numerusform>
            <numerusform>Contrôle des fichiers… %n jusqu’ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDeeds</name>
    <message>
        <source>Assessments (*{suffix})</source>
        <translation>Évaluations (*{suffix})</translation>
    </message>
    <message>
        <source>Files to merge</source>
        <translation>Fichiers à fusionner</translation>
    </message>
    <message>
        <source>Folder of files to merge</source>
        <translation>Dossier de fichiers à fusionner</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken; the table says why. Nothing of them is merged.</source>
        <translation>
            <numerusform>%n fichier ne peut être pris&#xa0;; le tableau dit pourquoi. Rien n’en est fusionné.</numerusform>
            <numerusform>%n fichiers ne peuvent être pris&#xa0;; le tableau dit pourquoi. Rien n’en est fusionné.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were merged before and taken back.</source>
        <translation>
            <numerusform>%n fichier a déjà été fusionné, puis sa fusion a été annulée.</numerusform>
            <numerusform>%n fichiers ont déjà été fusionnés, puis leur fusion a été annulée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge the other&amp;s (%n)</source>
        <translation>
            <numerusform>Fus&amp;ionner l’autre</numerusform>
            <numerusform>Fus&amp;ionner les autres (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to merge: all of it is in “{name}” already.</source>
        <translation>Il n’y a rien à fusionner&#xa0;: tout est déjà dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>To be merged: {changes} from {files}, for {assessments}.</source>
        <translation>À fusionner&#xa0;: {changes} de {files}, pour {assessments}.</translation>
    </message>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n évaluation</numerusform>
            <numerusform>%n évaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) will be in conflict.</source>
        <translation>
            <numerusform>%n champ sera en conflit.</numerusform>
            <numerusform>%n champs seront en conflit.</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>Aucun conflit.</translation>
    </message>
    <message>
        <source>Merged into “{name}”: {changes} from {files}.</source>
        <translation>Fusion dans «&#xa0;{name}&#xa0;»&#xa0;: {changes} de {files}.</translation>
    </message>
    <message>
        <source>Taken back from “{name}”: {changes} from {files}. It stands as it did before.</source>
        <translation>Fusion annulée dans «&#xa0;{name}&#xa0;»&#xa0;: {changes} de {files}. Le fichier est redevenu ce qu’il était.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are in conflict and wait to be settled.</source>
        <translation>
            <numerusform>%n champ est en conflit et reste à trancher.</numerusform>
            <numerusform>%n champs sont en conflit et restent à trancher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) belong to items that only an older version of the questionnaire has; they are kept.</source>
        <translation>
            <numerusform>%n réponse concerne des questions que seule une version antérieure du questionnaire contient&#xa0;; elle est conservée.</numerusform>
            <numerusform>%n réponses concernent des questions que seule une version antérieure du questionnaire contient&#xa0;; elles sont conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open “{name}”</source>
        <translation>&amp;Ouvrir «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Bring it bac&amp;k</source>
        <translation>Rétab&amp;lir</translation>
    </message>
    <message>
        <source>Take it bac&amp;k</source>
        <translation>&amp;Annuler la fusion</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>Merge files</source>
        <translation>Fusionner des fichiers</translation>
    </message>
    <message>
        <source>Each file is checked first. Nothing is written before you choose “Merge”, and a merge can be taken back.</source>
        <translation>Chaque fichier est d’abord contrôlé. Rien n’est écrit avant que vous choisissiez «&#xa0;Fusionner&#xa0;», et une fusion peut être annulée.</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>Dan&amp;s</translation>
    </message>
    <message>
        <source>The file to merge into</source>
        <translation>Le fichier où fusionner</translation>
    </message>
    <message>
        <source>Add fi&amp;les…</source>
        <translation>A&amp;jouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Add a hub…</source>
        <translation>Ajouter une plateforme…</translation>
    </message>
    <message>
        <source>All that a programme&apos;s database holds; it is only read</source>
        <translation>Tout ce que contient la base de données d’un programme&#xa0;; elle est seulement lue</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Retirer de la lis&amp;te</translation>
    </message>
    <message>
        <source>The file itself is not deleted</source>
        <translation>Le fichier lui-même n’est pas supprimé</translation>
    </message>
    <message>
        <source>Clear the lis&amp;t</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Aucun fichier</translation>
    </message>
    <message>
        <source>Add the files that came back, or drop them here, folders too. Copies, doubles, older and damaged files are told apart before anything is written.</source>
        <translation>Ajoutez les fichiers reçus, ou déposez-les ici, dossiers compris. Copies, doublons, versions antérieures et fichiers endommagés sont distingués avant toute écriture.</translation>
    </message>
    <message>
        <source>Files, and what each would bring</source>
        <translation>Fichiers, et ce que chacun apporterait</translation>
    </message>
    <message>
        <source>Assessments, and what the files bring to each together</source>
        <translation>Évaluations, et ce que les fichiers apportent ensemble à chacune</translation>
    </message>
    <message>
        <source>By assessment, all files together</source>
        <translation>Par évaluation, tous fichiers ensemble</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>F&amp;usionner</translation>
    </message>
    <message>
        <source>&amp;Bring back what was taken back</source>
        <translation>Rétablir ce &amp;qui a été annulé</translation>
    </message>
    <message>
        <source>Leave o&amp;ut what was taken back</source>
        <translation>É&amp;carter ce qui a été annulé</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Settle &amp;conflicts</source>
        <translation>Tranc&amp;her les conflits</translation>
    </message>
    <message>
        <source>Ne&amp;w merge</source>
        <translation>&amp;Nouvelle fusion</translation>
    </message>
</context>
<context>
    <name>MergeRows</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>Horloge en avance</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>nouveau ici</translation>
    </message>
    <message>
        <source>goes on from here</source>
        <translation>poursuit ce qui est ici</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>It was merged before and taken back. It stays out unless you bring it back.</source>
        <translation>Il a déjà été fusionné, puis sa fusion a été annulée. Il reste à l’écart, sauf si vous le rétablissez.</translation>
    </message>
    <message>
        <source>Merge {number}.</source>
        <translation>Fusion {number}.</translation>
    </message>
    <message>
        <source>Questionnaire {versions}.</source>
        <translation>Questionnaire {versions}.</translation>
    </message>
    <message>
        <source>Brings back what was taken back.</source>
        <translation>Rétablit ce qui a été annulé.</translation>
    </message>
    <message>
        <source>Its clock was ahead; that does no harm to the order of changes.</source>
        <translation>Son horloge avançait&#xa0;; l’ordre des modifications n’en souffre pas.</translation>
    </message>
    <message>
        <source>The same file as “{name}”.</source>
        <translation>Le même fichier que «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>It was merged already, as merge {number}.</source>
        <translation>Il a déjà été fusionné&#xa0;: fusion {number}.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
</context>
<context>
    <name>MergeTarget</name>
    <message>
        <source>collection</source>
        <translation>recueil</translation>
    </message>
    <message>
        <source>“{name}”, which is open</source>
        <translation>«&#xa0;{name}&#xa0;», qui est ouvert</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a new file, “{name}”</source>
        <translation>un nouveau fichier, «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Another or a new file…</source>
        <translation>Un autre ou un nouveau fichier…</translation>
    </message>
    <message>
        <source>Merge into which file?</source>
        <translation>Dans quel fichier fusionner&#xa0;?</translation>
    </message>
    <message>
        <source>Assessments (*{suffix})</source>
        <translation>Évaluations (*{suffix})</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>NeedsController</name>
    <message>
        <source>No need matches. Press Esc and search for another word.</source>
        <translation>Aucun besoin ne correspond. Appuyez sur Échap et cherchez un autre mot.</translation>
    </message>
    <message>
        <source>There is no priority gap without an activity that is active or planned.</source>
        <translation>Toute lacune prioritaire fait l’objet d’une activité en cours ou prévue.</translation>
    </message>
    <message>
        <source>On no need are several providers active.</source>
        <translation>Aucun besoin n’a plusieurs prestataires actifs.</translation>
    </message>
    <message>
        <source>Every gap has a measure.</source>
        <translation>Chaque lacune a une mesure.</translation>
    </message>
    <message>
        <source>Nothing is noted yet. Choose a gap, and add an activity or a measure.</source>
        <translation>Rien n’est encore noté. Choisissez une lacune, puis ajoutez une activité ou une mesure.</translation>
    </message>
    <message>
        <source>No gap yet: a gap needs a current and a higher desired level. Answer questions first, or choose “All items” above.</source>
        <translation>Pas encore de lacune&#xa0;: il faut un niveau actuel et un niveau souhaité plus élevé. Répondez d’abord à des questions, ou choisissez «&#xa0;Toutes les questions&#xa0;» ci-dessus.</translation>
    </message>
</context>
<context>
    <name>NeedsPane</name>
    <message>
        <source>Needs</source>
        <translation>Besoins</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the needs</source>
        <translation>Rechercher parmi les besoins</translation>
    </message>
    <message>
        <source>Which needs are listed</source>
        <translation>Besoins affichés</translation>
    </message>
    <message>
        <source>Gaps by priority</source>
        <translation>Lacunes par priorité</translation>
    </message>
    <message>
        <source>Priority gaps without assistance</source>
        <translation>Lacunes prioritaires sans aide</translation>
    </message>
    <message>
        <source>Several active providers</source>
        <translation>Plusieurs prestataires actifs</translation>
    </message>
    <message>
        <source>Gaps without a measure</source>
        <translation>Lacunes sans mesure</translation>
    </message>
    <message>
        <source>With assistance or measures</source>
        <translation>Avec assistance ou mesures</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Toutes les questions</translation>
    </message>
</context>
<context>
    <name>NewAssessmentController</name>
    <message>
        <source>Save the new assessment as</source>
        <translation>Enregistrer la nouvelle évaluation sous</translation>
    </message>
    <message>
        <source>Assessments (*.needs)</source>
        <translation>Évaluations (*.needs)</translation>
    </message>
</context>
<context>
    <name>NewAssessmentDialog</name>
    <message>
        <source>New assessment</source>
        <translation>Nouvelle évaluation</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>It signs every change you make, in this and other files</source>
        <translation>Il signe chaque modification que vous faites, dans ce fichier et les autres</translation>
    </message>
    <message>
        <source>In&amp;stitutions to start with</source>
        <translation>In&amp;stitutions pour commencer</translation>
    </message>
    <message>
        <source>More can be added at any time, also several of a kind</source>
        <translation>On peut en ajouter à tout moment, y compris plusieurs d’un même type</translation>
    </message>
    <message>
        <source>Sa&amp;ve as</source>
        <translation>Enre&amp;gistrer sous</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Choisir où enregistrer</translation>
    </message>
    <message>
        <source>Cr&amp;eate</source>
        <translation>Cré&amp;er</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NewFiles</name>
    <message>
        <source>Name the file.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name.</source>
        <translation>Ce fichier existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another.</source>
        <translation>Ce dossier n’existe pas. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>NewRoundController</name>
    <message>
        <source>On the hub “{name}”</source>
        <translation>Sur la plateforme «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>In “{name}”, be&amp;side the former round</source>
        <translation>Dans «&#xa0;{name}&#xa0;», à côté &amp;du cycle précédent</translation>
    </message>
    <message>
        <source>Save the new round as</source>
        <translation>Enregistrer le nouveau cycle sous</translation>
    </message>
    <message>
        <source>Assessments (*.needs)</source>
        <translation>Évaluations (*.needs)</translation>
    </message>
    <message>
        <source>Name the round, for instance by its year.</source>
        <translation>Donnez un nom au cycle, par exemple son année.</translation>
    </message>
    <message>
        <source>The former round has that name too. Choose another.</source>
        <translation>Le cycle précédent porte aussi ce nom. Choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>New round</source>
        <translation>Nouveau cycle</translation>
    </message>
    <message>
        <source>Start a new round</source>
        <translation>Commencer un nouveau cycle</translation>
    </message>
    <message>
        <source>Country, language, depth, team and institutions are taken over. The former answers stay beside the questions: each is given anew, or confirmed with one key. Persons are asked anew.</source>
        <translation>Le pays, la langue, le degré de détail, l’équipe et les institutions sont repris. Les réponses précédentes restent à côté des questions&#xa0;: chacune est donnée à nouveau, ou confirmée par une touche. Le consentement des personnes est demandé à nouveau.</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Cycle</translation>
    </message>
    <message>
        <source>What tells it from the former one, such as 2027</source>
        <translation>Ce qui le distingue du précédent, par exemple 2027</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Period of the interviews</source>
        <translation>&amp;Période des entretiens</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non fixé</translation>
    </message>
    <message>
        <source>&amp;Where it begins</source>
        <translation>&amp;Où il commence</translation>
    </message>
    <message>
        <source>In a new &amp;file</source>
        <translation>Dans un &amp;nouveau fichier</translation>
    </message>
    <message>
        <source>It takes the former round along; the file of that stays as it is.</source>
        <translation>Il emporte le cycle précédent, dont le fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Both rounds are then assessments of one file.</source>
        <translation>Les deux cycles sont alors des évaluations d’un même fichier.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Choisir où enregistrer</translation>
    </message>
    <message>
        <source>&amp;Begin the round</source>
        <translation>Co&amp;mmencer le cycle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NobodyView</name>
    <message>
        <source>Who is in the room?</source>
        <translation>Quelle institution est présente&#xa0;?</translation>
    </message>
    <message>
        <source>Each answer belongs to the institution that gave it. Add the institutions of this assessment, then choose at the top which one you are talking to.</source>
        <translation>Chaque réponse appartient à l’institution qui l’a donnée. Ajoutez les institutions de cette évaluation, puis choisissez en haut celle à qui vous parlez.</translation>
    </message>
    <message>
        <source>Add institutions…</source>
        <translation>Ajouter des institutions…</translation>
    </message>
    <message>
        <source>Or begin with one of them:</source>
        <translation>Ou commencez par l’une d’elles&#xa0;:</translation>
    </message>
</context>
<context>
    <name>NoteHead</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Sensitive (S)</source>
        <translation>Sensible (S)</translation>
    </message>
    <message>
        <source>Sensitive: kept out of redacted reports (S)</source>
        <translation>Sensible&#xa0;: écartée des rapports expurgés (S)</translation>
    </message>
    <message>
        <source>Kept out of reports marked as redacted, as is the reason of the answer (S)</source>
        <translation>Écartée des rapports expurgés, de même que le motif de la réponse (S)</translation>
    </message>
</context>
<context>
    <name>Opened</name>
    <message>
        <source>“{name}” is open already.</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà ouvert.</translation>
    </message>
    <message>
        <source>The file was of an older version and was upgraded; “{name}” is as it was.</source>
        <translation>Le fichier était d’une version antérieure et a été mis à niveau&#xa0;; «&#xa0;{name}&#xa0;» est resté tel quel.</translation>
    </message>
    <message>
        <source>Version {version} of the questionnaire counts.</source>
        <translation>La version {version} du questionnaire compte.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to items of other versions are kept; the report lists them.</source>
        <translation>
            <numerusform>%n réponse à des questions d’autres versions est conservée&#xa0;; le rapport la donne.</numerusform>
            <numerusform>%n réponses à des questions d’autres versions sont conservées&#xa0;; le rapport les donne.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Others</name>
    <message>
        <source>Others in this assessment</source>
        <translation>Les autres dans cette évaluation</translation>
    </message>
    <message>
        <source>desired {level}</source>
        <translation>souhaité {level}</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>No other institution has answered this yet.</source>
        <translation>Aucune autre institution n’a encore répondu.</translation>
    </message>
</context>
<context>
    <name>OverviewAssistanceController</name>
    <message>
        <source>Assis&amp;tance ({count})</source>
        <translation>Assis&amp;tance ({count})</translation>
    </message>
</context>
<context>
    <name>OverviewController</name>
    <message numerus="yes">
        <source>%n field(s) filled in differently on two computers.</source>
        <translation>
            <numerusform>%n champ rempli différemment sur deux ordinateurs.</numerusform>
            <numerusform>%n champs remplis différemment sur deux ordinateurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until that is settled, the latest value counts.</source>
        <translation>Tant que ce n’est pas tranché, la valeur la plus récente compte.</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>souhaité</translation>
    </message>
    <message>
        <source>Ga&amp;ps ({count})</source>
        <translation>La&amp;cunes ({count})</translation>
    </message>
    <message>
        <source>&amp;Items</source>
        <translation>Q&amp;uestions</translation>
    </message>
    <message>
        <source>&amp;Differences ({count})</source>
        <translation>&amp;Divergences ({count})</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Nothing answered yet</source>
        <translation>Aucune réponse pour l’instant</translation>
    </message>
    <message>
        <source>Scores, gaps and the heat map appear here with the first answer, and follow every further one.</source>
        <translation>Les scores, les lacunes et la carte thermique apparaissent ici dès la première réponse et suivent les suivantes.</translation>
    </message>
    <message>
        <source>Settle them…</source>
        <translation>Trancher…</translation>
    </message>
    <message>
        <source>Go to the first &amp;question</source>
        <translation>Aller à la première &amp;question</translation>
    </message>
    <message>
        <source>Scores of the domains</source>
        <translation>Scores des domaines</translation>
    </message>
    <message>
        <source>Radar of the domains: current and desired</source>
        <translation>Radar des domaines&#xa0;: actuel et souhaité</translation>
    </message>
    <message>
        <source>Gaps in the order of their priority</source>
        <translation>Lacunes par ordre de priorité</translation>
    </message>
    <message>
        <source>What institutions see differently</source>
        <translation>Divergences entre institutions</translation>
    </message>
    <message>
        <source>Heat map of the items</source>
        <translation>Carte thermique des questions</translation>
    </message>
    <message>
        <source>No gap yet: a gap needs a current and a higher desired level (Shift+0 to 4).</source>
        <translation>Pas encore de lacune&#xa0;: il faut un niveau actuel et un niveau souhaité plus élevé (Maj+0 à 4).</translation>
    </message>
    <message>
        <source>The institutions agree on everything they answered so far.</source>
        <translation>Les institutions sont d’accord sur tout ce qu’elles ont répondu jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>OverviewRoundController</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Since the former &amp;round</source>
        <translation>Depuis le cycle &amp;précédent</translation>
    </message>
    <message>
        <source>Since {round} ({count})</source>
        <translation>Depuis {round} ({count})</translation>
    </message>
</context>
<context>
    <name>OverviewRows</name>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Score and range, 0–100%</source>
        <translation>Score et fourchette, 0–100&#xa0;%</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Souhaité</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Renseignées</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Tous les domaines</translation>
    </message>
    <message>
        <source>{answered} of {applicable}</source>
        <translation>{answered} sur {applicable}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Weight × gap</source>
        <translation>Poids × écart</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Documented by</source>
        <translation>Signalé par</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message numerus="yes">
        <source>%n State(s)</source>
        <translation>
            <numerusform>%n État</numerusform>
            <numerusform>%n États</numerusform>
        </translation>
    </message>
    <message>
        <source>What institutions said</source>
        <translation>Ce qu’ont dit les institutions</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>For the country</source>
        <translation>Pour le pays</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>à trancher</translation>
    </message>
    <message>
        <source>settled: {level}</source>
        <translation>tranché&#xa0;: {level}</translation>
    </message>
    <message>
        <source>current {level}</source>
        <translation>actuel {level}</translation>
    </message>
    <message>
        <source>desired {level}</source>
        <translation>souhaité {level}</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>en conflit</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>This is the last question.</source>
        <translation>C’est la dernière question.</translation>
    </message>
    <message>
        <source>This is the first question.</source>
        <translation>C’est la première question.</translation>
    </message>
    <message>
        <source>No question is left unanswered here.</source>
        <translation>Il ne reste ici aucune question sans réponse.</translation>
    </message>
</context>
<context>
    <name>PanelController</name>
    <message>
        <source>Facts are not tied to paragraphs of A/74/130.</source>
        <translation>Les données ne sont pas rattachées à des paragraphes du document A/74/130.</translation>
    </message>
    <message>
        <source>Nothing is planned for facts.</source>
        <translation>Rien n’est prévu pour les données.</translation>
    </message>
</context>
<context>
    <name>PeopleController</name>
    <message>
        <source>People — {institution}</source>
        <translation>Personnes — {institution}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Choose a kind from the list.</source>
        <translation>Choisissez un type dans la liste.</translation>
    </message>
    <message>
        <source>“{name}” was removed; its answers stay in the file.</source>
        <translation>«&#xa0;{name}&#xa0;» a été retirée&#xa0;; ses réponses restent dans le fichier.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Institutions and people</source>
        <translation>Institutions et personnes</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>Institutions</translation>
    </message>
    <message>
        <source>Institutions of this assessment</source>
        <translation>Institutions de cette évaluation</translation>
    </message>
    <message>
        <source>No institution yet. Add the first one below: every answer belongs to an institution.</source>
        <translation>Pas encore d’institution. Ajoutez la première ci-dessous&#xa0;: chaque réponse appartient à une institution.</translation>
    </message>
    <message>
        <source>Its &amp;name in this country</source>
        <translation>Son &amp;nom dans ce pays</translation>
    </message>
    <message>
        <source>Such as “Cybercrime Directorate”; leave empty to use the kind</source>
        <translation>Par exemple «&#xa0;Direction de la cybercriminalité&#xa0;»&#xa0;; laissez vide pour employer le nom du type</translation>
    </message>
    <message>
        <source>&amp;Remove institution</source>
        <translation>&amp;Retirer l’institution</translation>
    </message>
    <message>
        <source>Add an &amp;institution of this kind</source>
        <translation>Ajouter une &amp;institution de ce type</translation>
    </message>
    <message>
        <source>Kind of institution</source>
        <translation>Type d’institution</translation>
    </message>
    <message>
        <source>Own name (optional)</source>
        <translation>Nom propre (facultatif)</translation>
    </message>
    <message>
        <source>Own name of the new institution</source>
        <translation>Nom propre de la nouvelle institution</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>People who answered for this institution</source>
        <translation>Personnes qui ont répondu pour cette institution</translation>
    </message>
    <message>
        <source>Nobody noted. Names are optional; a position is often enough.</source>
        <translation>Personne n’est noté. Le nom est facultatif&#xa0;; la fonction suffit souvent.</translation>
    </message>
    <message>
        <source>Na&amp;me (optional)</source>
        <translation>No&amp;m (facultatif)</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Fonction</translation>
    </message>
    <message>
        <source>A&amp;grees to be named in the report</source>
        <translation>C&amp;onsent à être nommée dans le rapport</translation>
    </message>
    <message>
        <source>Ask before you tick this. Without it the report shows only the position; the name stays in the assessment file.</source>
        <translation>Demandez avant de cocher. À défaut, le rapport n’indique que la fonction&#xa0;; le nom reste dans le fichier d’évaluation.</translation>
    </message>
    <message>
        <source>Add a p&amp;erson</source>
        <translation>Ajouter une p&amp;ersonne</translation>
    </message>
    <message>
        <source>Remo&amp;ve person</source>
        <translation>Retirer la personne (&amp;V)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PersonsController</name>
    <message>
        <source>may be named</source>
        <translation>peut être nommée</translation>
    </message>
    <message>
        <source>not to be named</source>
        <translation>à ne pas nommer</translation>
    </message>
    <message>
        <source>name not noted</source>
        <translation>nom non noté</translation>
    </message>
    <message>
        <source>The person was removed from the list.</source>
        <translation>La personne a été retirée de la liste.</translation>
    </message>
</context>
<context>
    <name>PlanController</name>
    <message>
        <source>Assista&amp;nce ({count})</source>
        <translation>Assi&amp;stance ({count})</translation>
    </message>
    <message>
        <source>&amp;Plan ({count})</source>
        <translation>&amp;Plan ({count})</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tableaux (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Importer depuis un fichier</translation>
    </message>
    <message>
        <source>Taken from “{name}”</source>
        <translation>Repris de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Go to the question</source>
        <translation>Aller à la question</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Technical assistance</source>
        <translation>Assistance technique</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Plan d’action</translation>
    </message>
    <message>
        <source>Level {level} can be reached by {day}.</source>
        <translation>Le niveau {level} peut être atteint d’ici au {day}.</translation>
    </message>
    <message>
        <source>Ctrl+6 opens the page on which both are entered, at this question.</source>
        <translation>Ctrl+6 ouvre la page où l’on saisit l’un et l’autre, à cette question.</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Rien n’est encore noté.</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Assistance</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message numerus="yes">
        <source>overlap: %n</source>
        <translation>
            <numerusform>chevauchement&#xa0;: %n</numerusform>
            <numerusform>chevauchement&#xa0;: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>aucune aide</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n lacune</numerusform>
            <numerusform>%n lacunes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority gap(s) without assistance</source>
        <translation>
            <numerusform>%n lacune prioritaire sans aide</numerusform>
            <numerusform>%n lacunes prioritaires sans aide</numerusform>
        </translation>
    </message>
    <message>
        <source>For this priority gap no activity is active or planned.</source>
        <translation>Pour cette lacune prioritaire, aucune activité n’est en cours ni prévue.</translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n chevauchement</numerusform>
            <numerusform>%n chevauchements</numerusform>
        </translation>
    </message>
    <message>
        <source>This item is not asked now: a condition or the depth leaves it out.</source>
        <translation>Cette question n’est pas posée actuellement&#xa0;: une condition ou le degré de détail l’écarte.</translation>
    </message>
    <message>
        <source>current {level}</source>
        <translation>actuel {level}</translation>
    </message>
    <message>
        <source>desired {level}</source>
        <translation>souhaité {level}</translation>
    </message>
    <message>
        <source>gap {size}, rank {rank}</source>
        <translation>écart {size}, rang {rank}</translation>
    </message>
    <message>
        <source>Several providers work on this need: {names}. See that they know of each other.</source>
        <translation>Plusieurs prestataires interviennent pour ce besoin&#xa0;: {names}. Veillez à ce qu’ils se concertent.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Prestataire</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Du – au</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Chef de file</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>sensible</translation>
    </message>
</context>
<context>
    <name>Planned</name>
    <message>
        <source>under 50,000 USD</source>
        <translation>moins de 50&#x202f;000 USD</translation>
    </message>
    <message>
        <source>50,000 to 250,000 USD</source>
        <translation>de 50&#x202f;000 à 250&#x202f;000 USD</translation>
    </message>
    <message>
        <source>250,000 to 1 million USD</source>
        <translation>de 250&#x202f;000 à 1&#xa0;million USD</translation>
    </message>
    <message>
        <source>over 1 million USD</source>
        <translation>plus de 1&#xa0;million USD</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévue</translation>
    </message>
    <message>
        <source>active</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>achevée</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>pas encore nommée</translation>
    </message>
</context>
<context>
    <name>PlannedForm</name>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>YYYY-MM-DD, or month or year</source>
        <translation>AAAA-MM-JJ, ou mois ou année</translation>
    </message>
    <message>
        <source>The measure is kept out of redacted reports, with its indicator (S in the list)</source>
        <translation>La mesure est écartée des rapports expurgés, avec son indicateur (S dans la liste)</translation>
    </message>
    <message>
        <source>The note is kept out of redacted reports (S in the list)</source>
        <translation>La note est écartée des rapports expurgés (S dans la liste)</translation>
    </message>
    <message>
        <source>Sensitive (S)</source>
        <translation>Sensible (S)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Prestataire</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Type of assistance</source>
        <translation>Type d’assistance</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Type of assistance wanted</source>
        <translation>Type d’assistance souhaité</translation>
    </message>
    <message>
        <source>Lead institution</source>
        <translation>Institution chef de file</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Indicator: how one sees that it is done</source>
        <translation>Indicateur&#xa0;: ce qui montrera que c’est fait</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>As the assessment</source>
        <translation>Comme l’évaluation</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Votre &amp;nom</translation>
    </message>
    <message>
        <source>It signs every change you make, from the next file opened on</source>
        <translation>Il signe chaque modification, à partir du prochain fichier ouvert</translation>
    </message>
    <message>
        <source>&amp;Language of the screen</source>
        <translation>&amp;Langue de l’écran</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Si&amp;ze of texts</source>
        <translation>&amp;Taille des textes</translation>
    </message>
    <message>
        <source>&amp;Second language beside the question</source>
        <translation>&amp;Seconde langue à côté de la question</translation>
    </message>
    <message>
        <source>Language of &amp;reports</source>
        <translation>Langue des &amp;rapports</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>F&amp;ormat du papier</translation>
    </message>
    <message>
        <source>Recent &amp;files kept in the list</source>
        <translation>&amp;Fichiers récents gardés dans la liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Previewing</name>
    <message>
        <source>Making the report…</source>
        <translation>Préparation du rapport…</translation>
    </message>
    <message>
        <source>Cancelled. This is not the report with the present choices.</source>
        <translation>Annulé. Ce n’est pas le rapport correspondant aux choix actuels.</translation>
    </message>
</context>
<context>
    <name>ProfileController</name>
    <message numerus="yes">
        <source>%n question(s) not answered;</source>
        <translation>
            <numerusform>%n question sans réponse&#xa0;;</numerusform>
            <numerusform>%n questions sans réponse&#xa0;;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to settle. The report lists both.</source>
        <translation>
            <numerusform>%n réponse à trancher. Le rapport indique les deux.</numerusform>
            <numerusform>%n réponses à trancher. Le rapport indique les deux.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>About this assessment</source>
        <translation>À propos de cette évaluation</translation>
    </message>
    <message>
        <source>Status of the report</source>
        <translation>Statut du rapport</translation>
    </message>
    <message>
        <source>&amp;Draft: DRAFT is stamped across every page</source>
        <translation>Pro&amp;jet&#xa0;: PROJET est apposé sur chaque page</translation>
    </message>
    <message>
        <source>Fi&amp;nal: signed off by the country</source>
        <translation>Version fi&amp;nale&#xa0;: approuvée par le pays</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProfileForm</name>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Choisissez un pays dans la liste.</translation>
    </message>
    <message>
        <source>Two days are needed, the first not after the last.</source>
        <translation>Il faut deux jours, le premier n’étant pas postérieur au second.</translation>
    </message>
    <message numerus="yes">
        <source>The %n core question(s): one or two days of interviews.</source>
        <translation>
            <numerusform>La question essentielle&#xa0;: un ou deux jours d’entretiens.</numerusform>
            <numerusform>Les&#xa0;%n questions essentielles&#xa0;: un ou deux jours d’entretiens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n question(s): several days with several institutions.</source>
        <translation>
            <numerusform>La seule question&#xa0;: plusieurs jours avec plusieurs institutions.</numerusform>
            <numerusform>Toutes les questions (%n)&#xa0;: plusieurs jours avec plusieurs institutions.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Country or territory</source>
        <translation>&amp;Pays ou territoire</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Tapez pour chercher</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Round</source>
        <translation>&amp;Cycle</translation>
    </message>
    <message>
        <source>What tells this assessment from the next, such as 2026</source>
        <translation>Ce qui distingue cette évaluation de la suivante, par exemple 2026</translation>
    </message>
    <message>
        <source>&amp;Period of the interviews</source>
        <translation>Péri&amp;ode des entretiens</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non fixé</translation>
    </message>
    <message>
        <source>&amp;Language of the questionnaire</source>
        <translation>&amp;Langue du questionnaire</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Degré de détail</translation>
    </message>
    <message>
        <source>Rap&amp;id</source>
        <translation>Rap&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Full</source>
        <translation>Co&amp;mplet</translation>
    </message>
    <message>
        <source>Tea&amp;m</source>
        <translation>É&amp;quipe</translation>
    </message>
    <message>
        <source>Names, separated by semicolons</source>
        <translation>Noms, séparés par des points-virgules</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>Choose a question on the left.</source>
        <translation>Choisissez une question à gauche.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message numerus="yes">
        <source>%n assessment(s)</source>
        <translation>
            <numerusform>%n évaluation</numerusform>
            <numerusform>%n évaluations</numerusform>
        </translation>
    </message>
    <message>
        <source>No country yet</source>
        <translation>Pas encore de pays</translation>
    </message>
    <message numerus="yes">
        <source>Hub · %n assessment(s)</source>
        <translation>
            <numerusform>Plateforme · %n évaluation</numerusform>
            <numerusform>Plateforme · %n évaluations</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation>{done} réponses sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to settle</source>
        <translation>
            <numerusform>%n conflit à trancher</numerusform>
            <numerusform>%n conflits à trancher</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found. Is its stick or drive connected?</source>
        <translation>Introuvable. La clé ou le disque est-il branché&#xa0;?</translation>
    </message>
    <message>
        <source>Changed {when}</source>
        <translation>Modifié le {when}</translation>
    </message>
</context>
<context>
    <name>RecommendedBox</name>
    <message>
        <source>Re&amp;commended actions</source>
        <translation>Actions re&amp;commandées</translation>
    </message>
    <message>
        <source>Recommended actions; Enter takes one over as a measure</source>
        <translation>Actions recommandées&#xa0;; Entrée en reprend une comme mesure</translation>
    </message>
    <message>
        <source>Take over (Enter)</source>
        <translation>Reprendre (Entrée)</translation>
    </message>
</context>
<context>
    <name>RecordController</name>
    <message>
        <source>Filled in differently on two computers; the value that is shown is not settled:</source>
        <translation>Rempli différemment sur deux ordinateurs&#xa0;; la valeur montrée n’est pas tranchée&#xa0;:</translation>
    </message>
    <message>
        <source>Settle side by side…</source>
        <translation>Trancher côte à côte…</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Chosen domains</source>
        <translation>Domaines choisis</translation>
    </message>
    <message>
        <source>One institution</source>
        <translation>Une institution</translation>
    </message>
    <message>
        <source>One subject</source>
        <translation>Une étiquette</translation>
    </message>
    <message>
        <source>What one provider helps with</source>
        <translation>Ce que soutient un prestataire</translation>
    </message>
    <message>
        <source>Gap report</source>
        <translation>Rapport sur les lacunes</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Plan d’action</translation>
    </message>
    <message>
        <source>Comparison with the round before</source>
        <translation>Comparaison avec le cycle précédent</translation>
    </message>
    <message>
        <source>Meeting pack, to fill in on paper</source>
        <translation>Dossier de réunion, à remplir sur papier</translation>
    </message>
    <message>
        <source>Request letters for what is parked</source>
        <translation>Lettres de demande pour les questions mises de côté</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>FINAL</source>
        <translation>VERSION FINALE</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>PROJET</translation>
    </message>
    <message>
        <source>Signed off; pages carry no stamp.</source>
        <translation>Approuvé&#xa0;; les pages ne portent pas de mention.</translation>
    </message>
    <message>
        <source>Stamped across every page until the assessment is signed off (“About this assessment”).</source>
        <translation>Apposé sur chaque page jusqu’à l’approbation de l’évaluation («&#xa0;À propos de cette évaluation&#xa0;»).</translation>
    </message>
    <message>
        <source>Choose at least one domain.</source>
        <translation>Choisissez au moins un domaine.</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>expurgé</translation>
    </message>
</context>
<context>
    <name>ReportDeeds</name>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Read back: {found} of {found} texts of the report are in the file.</source>
        <translation>Relu&#xa0;: {found} textes du rapport sur {found} sont dans le fichier.</translation>
    </message>
    <message>
        <source>PDF, to print (*.pdf)</source>
        <translation>PDF, pour imprimer (*.pdf)</translation>
    </message>
    <message>
        <source>Web page, accessible (*.html)</source>
        <translation>Page web, accessible (*.html)</translation>
    </message>
    <message>
        <source>Word document, to edit (*.docx)</source>
        <translation>Document Word, à modifier (*.docx)</translation>
    </message>
    <message>
        <source>The report is in “{path}”.</source>
        <translation>Le rapport est dans «&#xa0;{path}&#xa0;».</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante.</numerusform>
            <numerusform>%n pages envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>S&amp;cope</source>
        <translation>&amp;Périmètre</translation>
    </message>
    <message>
        <source>&amp;Domains</source>
        <translation>&amp;Domaines</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>&amp;Institution</translation>
    </message>
    <message>
        <source>Pr&amp;ovider</source>
        <translation>Pre&amp;stataire</translation>
    </message>
    <message>
        <source>Redacted versio&amp;n</source>
        <translation>&amp;Version expurgée</translation>
    </message>
    <message>
        <source>&amp;Kind of report</source>
        <translation>&amp;Type de rapport</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>Éti&amp;quette</translation>
    </message>
    <message>
        <source>Without names of persons and without what is marked sensitive</source>
        <translation>Sans noms de personnes et sans ce qui est marqué sensible</translation>
    </message>
    <message>
        <source>The assessment has changed since this preview was made.</source>
        <translation>L’évaluation a changé depuis cet aperçu.</translation>
    </message>
</context>
<context>
    <name>ReportSheets</name>
    <message>
        <source>&amp;Language of the report</source>
        <translation>Lan&amp;gue du rapport</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>F&amp;ormat du papier</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Prin&amp;t…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>Aperçu du rapport</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Page précédente (Page préc)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Page suivante (Page suiv)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
</context>
<context>
    <name>ReportWalk</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
</context>
<context>
    <name>RollupController</name>
    <message>
        <source>roll-up</source>
        <translation>synthèse</translation>
    </message>
</context>
<context>
    <name>RollupSheets</name>
    <message>
        <source>&amp;Back to the map</source>
        <translation>&amp;Retour à la carte</translation>
    </message>
    <message>
        <source>Back to the map (Escape)</source>
        <translation>Retour à la carte (Échap)</translation>
    </message>
    <message>
        <source>Countries by their &amp;score</source>
        <translation>Pays &amp;selon leur score</translation>
    </message>
    <message>
        <source>Otherwise they stand by name, and nobody is ranked</source>
        <translation>Sinon les pays figurent par nom, sans classement</translation>
    </message>
    <message>
        <source>The assessments have changed since this preview was made.</source>
        <translation>Les évaluations ont changé depuis cet aperçu.</translation>
    </message>
</context>
<context>
    <name>RoomController</name>
    <message>
        <source>nobody yet</source>
        <translation>personne</translation>
    </message>
</context>
<context>
    <name>RoomTools</name>
    <message>
        <source>In the room:</source>
        <translation>Institution&#xa0;:</translation>
    </message>
    <message>
        <source>Institution in the room</source>
        <translation>Institution présente</translation>
    </message>
    <message>
        <source>Whose answers are being recorded</source>
        <translation>Institution dont les réponses sont consignées</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Institutions and people</source>
        <translation>Institutions et personnes</translation>
    </message>
    <message>
        <source>Side panel: guidance, States, others (F9)</source>
        <translation>Volet latéral&#xa0;: conseils, États, autres (F9)</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Volet latéral</translation>
    </message>
</context>
<context>
    <name>RoundBox</name>
    <message>
        <source>Which of the former answers are listed</source>
        <translation>Réponses précédentes à lister</translation>
    </message>
    <message>
        <source>What became of the former answers</source>
        <translation>Ce que sont devenues les réponses précédentes</translation>
    </message>
    <message>
        <source>No answer matches. Choose another filter.</source>
        <translation>Aucune réponse ne correspond. Choisissez un autre filtre.</translation>
    </message>
</context>
<context>
    <name>RoundRows</name>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>première réponse</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>same answer again</source>
        <translation>même réponse à nouveau</translation>
    </message>
    <message>
        <source>not yet asked again</source>
        <translation>question pas encore reposée</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Answered for the first time</source>
        <translation>Premières réponses</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmées</translation>
    </message>
    <message>
        <source>Same answers again</source>
        <translation>Mêmes réponses à nouveau</translation>
    </message>
    <message>
        <source>Not yet asked again</source>
        <translation>Pas encore reposées</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Depuis lors</translation>
    </message>
    <message>
        <source>confirmed on {day}</source>
        <translation>confirmée le {day}</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Facts and figures</source>
        <translation>Données et chiffres</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>former answer {level}</source>
        <translation>réponse précédente {level}</translation>
    </message>
    <message>
        <source>{title}, {done} of {total}</source>
        <translation>{title}, {done} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n en conflit</numerusform>
            <numerusform>%n en conflit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesController</name>
    <message>
        <source>Looking at the conflicts…</source>
        <translation>Examen des conflits…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Would be taken</source>
        <translation>Serait retenue</translation>
    </message>
    <message>
        <source>Would be left aside</source>
        <translation>Seraient écartées</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>En trancher %n</numerusform>
            <numerusform>En trancher %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be settled</source>
        <translation>
            <numerusform>%n serait tranché</numerusform>
            <numerusform>%n seraient tranchés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay open</source>
        <translation>
            <numerusform>%n resterait ouvert</numerusform>
            <numerusform>%n resteraient ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>clock ahead!</source>
        <translation>horloge en avance&#xa0;!</translation>
    </message>
    <message>
        <source>Say why: a conflict is settled with a reason.</source>
        <translation>Dites pourquoi&#xa0;: un conflit se tranche avec un motif.</translation>
    </message>
    <message>
        <source>Settling…</source>
        <translation>Application de la règle…</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled by a rule.</source>
        <translation>
            <numerusform>%n conflit tranché par une règle.</numerusform>
            <numerusform>%n conflits tranchés par une règle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Settle by a rule</source>
        <translation>Trancher par une règle</translation>
    </message>
    <message>
        <source>Settle many conflicts by a rule</source>
        <translation>Trancher plusieurs conflits par une règle</translation>
    </message>
    <message>
        <source>&amp;Stronger evidence beats weaker</source>
        <translation>La preuve la plus &amp;forte l’emporte</translation>
    </message>
    <message>
        <source>Verified beats a copy held, a copy beats a document seen, and that beats what was only claimed. Where the evidence is equal or none was noted, the conflict stays open.</source>
        <translation>«&#xa0;Vérifié&#xa0;» l’emporte sur «&#xa0;copie détenue&#xa0;», celle-ci sur «&#xa0;document vu&#xa0;», et celui-ci sur «&#xa0;déclaré&#xa0;». À preuve égale ou sans preuve notée, le conflit reste ouvert.</translation>
    </message>
    <message>
        <source>&amp;Later beats earlier</source>
        <translation>La plus &amp;récente l’emporte</translation>
    </message>
    <message>
        <source>The value that was written last is taken. A computer whose clock was ahead seems later than it was: the table marks its values.</source>
        <translation>La valeur inscrite en dernier est retenue. Les valeurs d’un ordinateur dont l’horloge avançait paraissent plus récentes qu’elles ne le sont&#xa0;: le tableau les signale.</translation>
    </message>
    <message>
        <source>What the rule would take</source>
        <translation>Ce que la règle retiendrait</translation>
    </message>
    <message>
        <source>This rule settles nothing here. All conflicts would stay open.</source>
        <translation>Cette règle ne tranche rien ici. Tous les conflits resteraient ouverts.</translation>
    </message>
    <message>
        <source>&amp;Reason (needed)</source>
        <translation>&amp;Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” exists already. To replace it, choose it by its whole name.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà. Pour le remplacer, choisissez-le sous son nom complet.</translation>
    </message>
</context>
<context>
    <name>SettleBar</name>
    <message>
        <source>Combine the texts (C)</source>
        <translation>Combiner les textes (C)</translation>
    </message>
    <message>
        <source>Write another value (W)</source>
        <translation>Écrire une autre valeur (W)</translation>
    </message>
    <message>
        <source>Where does this come from? (H)</source>
        <translation>D’où cela vient-il&#xa0;? (H)</translation>
    </message>
    <message>
        <source>Previous (Shift+F8)</source>
        <translation>Précédent (Maj+F8)</translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <translation>Suivant (F8)</translation>
    </message>
    <message>
        <source>Reason (needed)</source>
        <translation>Motif (obligatoire)</translation>
    </message>
    <message>
        <source>Reason for settling it so</source>
        <translation>Motif de cette décision</translation>
    </message>
    <message>
        <source>Why this value: Enter settles and goes on</source>
        <translation>Pourquoi cette valeur&#xa0;: Entrée tranche et passe au suivant</translation>
    </message>
</context>
<context>
    <name>SettlingController</name>
    <message>
        <source>Both texts; change what is needed</source>
        <translation>Les deux textes&#xa0;; changez ce qu’il faut</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Une autre valeur</translation>
    </message>
    <message>
        <source>Settle with value {number}</source>
        <translation>Trancher par la valeur {number}</translation>
    </message>
    <message>
        <source>Settle with this</source>
        <translation>Trancher ainsi</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Choose a value first: press its number, or write another one.</source>
        <translation>Choisissez d’abord une valeur&#xa0;: tapez son numéro, ou écrivez-en une autre.</translation>
    </message>
    <message>
        <source>Say why: a conflict is settled with a reason.</source>
        <translation>Dites pourquoi&#xa0;: un conflit se tranche avec un motif.</translation>
    </message>
    <message>
        <source>Settled: {what}</source>
        <translation>Tranché&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Guidance</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Volet latéral</translation>
    </message>
</context>
<context>
    <name>StartController</name>
    <message>
        <source>“{name}” was not found. Connect its stick or drive, or remove it from the list.</source>
        <translation>«&#xa0;{name}&#xa0;» est introuvable. Branchez sa clé ou son disque, ou retirez-le de la liste.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the list; the file is still there.</source>
        <translation>«&#xa0;{name}&#xa0;» a été retiré de la liste&#xa0;; le fichier est toujours là.</translation>
    </message>
    <message>
        <source>“{name}” was removed from the list.</source>
        <translation>«&#xa0;{name}&#xa0;» a été retiré de la liste.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Assessments</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Assess with a country&apos;s institutions what they need to counter the criminal use of ICT.</source>
        <translation>Évaluer avec les institutions d’un pays ce dont elles ont besoin pour lutter contre l’utilisation des TIC à des fins criminelles.</translation>
    </message>
    <message>
        <source>&amp;New assessment…</source>
        <translation>&amp;Nouvelle évaluation…</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a h&amp;ub…</source>
        <translation>Ouvrir une plateforme…</translation>
    </message>
    <message>
        <source>A programme&apos;s database, in which several people work at once</source>
        <translation>La base de données d’un programme, où plusieurs personnes travaillent à la fois</translation>
    </message>
    <message>
        <source>&amp;Merge files…</source>
        <translation>F&amp;usionner des fichiers…</translation>
    </message>
    <message>
        <source>Files that come back, put together into one</source>
        <translation>Les fichiers reçus, réunis en un seul</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>E&amp;ssayer l’exemple</translation>
    </message>
    <message>
        <source>A filled assessment of a fictional State, in a new file</source>
        <translation>Une évaluation remplie d’un État fictif, dans un nouveau fichier</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ou&amp;vrir</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>Re&amp;tirer de la liste</translation>
    </message>
    <message>
        <source>The file itself is not deleted</source>
        <translation>Le fichier lui-même n’est pas supprimé</translation>
    </message>
    <message>
        <source>Enter opens, Delete removes from the list, or drop a .needs file here</source>
        <translation>Entrée ouvre, Suppr retire de la liste, ou déposez ici un fichier .needs</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>Ouvrir ce fichier</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your first assessment</source>
        <translation>Votre première évaluation</translation>
    </message>
    <message>
        <source>1.  Create an assessment: the country, the round, and the institutions to interview.</source>
        <translation>1.  Créez une évaluation&#xa0;: le pays, le cycle et les institutions à entendre.</translation>
    </message>
    <message>
        <source>2.  Choose the institution in the room and answer question by question, with the keys 0 to 4.</source>
        <translation>2.  Choisissez l’institution présente et répondez question par question, avec les touches 0 à 4.</translation>
    </message>
    <message>
        <source>3.  See scores and gaps in the overview, settle what differs, and print the report.</source>
        <translation>3.  Voyez scores et lacunes dans la vue d’ensemble, tranchez ce qui diverge et imprimez le rapport.</translation>
    </message>
    <message>
        <source>To look around first, try the sample. Someone sent you a .needs file? Drop it here.</source>
        <translation>Pour découvrir, essayez l’exemple. On vous a envoyé un fichier .needs&#xa0;? Déposez-le ici.</translation>
    </message>
</context>
<context>
    <name>StartRecovered</name>
    <message>
        <source>The application ended unexpectedly (it was started {started}). No file was open.</source>
        <translation>L’application s’est arrêtée de façon inattendue (elle avait été lancée le {started}). Aucun fichier n’était ouvert.</translation>
    </message>
    <message>
        <source>The application ended unexpectedly while “{name}” was open (started {started}).</source>
        <translation>L’application, lancée le {started}, s’est arrêtée de façon inattendue pendant que «&#xa0;{name}&#xa0;» était ouvert.</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>Le fichier n’est plus à sa place.</translation>
    </message>
    <message>
        <source>Everything acknowledged is in the file; its last change is from {moment}.</source>
        <translation>Tout ce qui a été confirmé est dans le fichier&#xa0;; sa dernière modification date du {moment}.</translation>
    </message>
    <message>
        <source>A change that was only half written was taken back.</source>
        <translation>Une modification écrite à moitié a été annulée.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message numerus="yes">
        <source>Documented by %n of {total} States in 2019</source>
        <translation>
            <numerusform>Signalé par&#xa0;%n État sur {total} en 2019</numerusform>
            <numerusform>Signalé par&#xa0;%n États sur {total} en 2019</numerusform>
        </translation>
    </message>
    <message>
        <source>Paragraphs of A/74/130.</source>
        <translation>Paragraphes du document A/74/130.</translation>
    </message>
    <message>
        <source>{country} itself, in 2019</source>
        <translation>Le pays lui-même ({country}), en 2019</translation>
    </message>
    <message>
        <source>{country} did not report this in 2019.</source>
        <translation>Non signalé en 2019 (pays&#xa0;: {country}).</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>difficulté</translation>
    </message>
    <message>
        <source>need</source>
        <translation>besoin</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>pratique</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Don&apos;t know (D)</source>
        <translation>Ne sait pas (D)</translation>
    </message>
    <message>
        <source>Refused (R)</source>
        <translation>Refus (R)</translation>
    </message>
    <message>
        <source>Not applicable… (N)</source>
        <translation>Sans objet… (N)</translation>
    </message>
    <message>
        <source>Why it does not apply</source>
        <translation>Pourquoi la question est sans objet</translation>
    </message>
    <message>
        <source>A reason is needed; Enter takes it</source>
        <translation>Un motif est nécessaire&#xa0;; Entrée le valide</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Valider</translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Desired level</source>
        <translation>Niveau souhaité</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Note kept out of redacted reports</source>
        <translation>Note écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>Confirmed unchanged</source>
        <translation>Confirmé sans changement</translation>
    </message>
    <message>
        <source>Figure or fact</source>
        <translation>Donnée ou chiffre</translation>
    </message>
    <message>
        <source>Settled for the country</source>
        <translation>Tranché pour le pays</translation>
    </message>
    <message>
        <source>Desired, settled for the country</source>
        <translation>Souhaité, tranché pour le pays</translation>
    </message>
    <message>
        <source>Urgency stated by the country</source>
        <translation>Urgence indiquée par le pays</translation>
    </message>
    <message>
        <source>Feasible level and its date</source>
        <translation>Niveau réalisable et sa date</translation>
    </message>
    <message>
        <source>Reason kept out of redacted reports</source>
        <translation>Motif écarté des rapports expurgés</translation>
    </message>
    <message>
        <source>Provider of assistance</source>
        <translation>Prestataire de l’assistance</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Type of assistance</source>
        <translation>Type d’assistance</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Budget class</source>
        <translation>Classe de budget</translation>
    </message>
    <message>
        <source>Status of the activity</source>
        <translation>Statut de l’activité</translation>
    </message>
    <message>
        <source>Note on the activity</source>
        <translation>Note sur l’activité</translation>
    </message>
    <message>
        <source>Activity listed</source>
        <translation>Activité maintenue dans la liste</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Lead institution</source>
        <translation>Institution chef de file</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Cost class</source>
        <translation>Classe de coût</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indicateur</translation>
    </message>
    <message>
        <source>Measure kept out of redacted reports</source>
        <translation>Mesure écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>Measure listed</source>
        <translation>Mesure maintenue dans la liste</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Period of the interviews</source>
        <translation>Période des entretiens</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Degré de détail</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Cycle</translation>
    </message>
    <message>
        <source>Draft or final</source>
        <translation>Projet ou version finale</translation>
    </message>
    <message>
        <source>Former round</source>
        <translation>Cycle précédent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Nom propre</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Agreement to be named</source>
        <translation>Consentement à être nommé</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Sur la liste</translation>
    </message>
    <message>
        <source>Reason for a change</source>
        <translation>Motif d’un changement</translation>
    </message>
    <message>
        <source>Moved to this version</source>
        <translation>Passage à cette version</translation>
    </message>
    <message>
        <source>Institution: {name}</source>
        <translation>Institution&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Person: {name}</source>
        <translation>Personne&#xa0;: {name}</translation>
    </message>
    <message>
        <source>About this assessment</source>
        <translation>À propos de cette évaluation</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>name not noted</source>
        <translation>nom non noté</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>desired level</source>
        <translation>niveau souhaité</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>preuve</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>confirmation</source>
        <translation>confirmation</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>mise de côté</translation>
    </message>
    <message>
        <source>note kept out of redacted reports</source>
        <translation>note écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>urgence</translation>
    </message>
    <message>
        <source>about this assessment</source>
        <translation>à propos de cette évaluation</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>institution</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>settled for the country</source>
        <translation>tranché pour le pays</translation>
    </message>
    <message>
        <source>activity of a provider</source>
        <translation>activité d’un prestataire</translation>
    </message>
    <message>
        <source>measure of the plan</source>
        <translation>mesure du plan</translation>
    </message>
    <message>
        <source>reason kept out of redacted reports</source>
        <translation>motif écarté des rapports expurgés</translation>
    </message>
    <message>
        <source>note of an activity kept out of redacted reports</source>
        <translation>note d’une activité écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>measure kept out of redacted reports</source>
        <translation>mesure écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>feasible level</source>
        <translation>niveau réalisable</translation>
    </message>
</context>
<context>
    <name>TreeController</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvée</numerusform>
            <numerusform>%n trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Search codes and texts</source>
        <translation>Chercher codes et textes</translation>
    </message>
    <message>
        <source>Filter of the questions</source>
        <translation>Filtre des questions</translation>
    </message>
    <message>
        <source>Domains and questions</source>
        <translation>Domaines et questions</translation>
    </message>
    <message>
        <source>No question matches. Choose another filter or clear the search.</source>
        <translation>Aucune question ne correspond. Choisissez un autre filtre ou videz la recherche.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s): one moment…</source>
        <translation>
            <numerusform>%n valeur&#xa0;: un instant…</numerusform>
            <numerusform>%n valeurs&#xa0;: un instant…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueCard</name>
    <message>
        <source>Value {number}</source>
        <translation>Valeur {number}</translation>
    </message>
    <message>
        <source>Taken ({number})</source>
        <translation>Retenue ({number})</translation>
    </message>
    <message>
        <source>Take this ({number})</source>
        <translation>Retenir ({number})</translation>
    </message>
    <message>
        <source>Take value {number}</source>
        <translation>Retenir la valeur {number}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Another value</source>
        <translation>Une autre valeur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non fixé</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Nothing noted</source>
        <translation>Rien de noté</translation>
    </message>
    <message>
        <source>Level {level}, {name}</source>
        <translation>Niveau {level}, {name}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Assessment {name}</source>
        <translation>Évaluation {name}</translation>
    </message>
    <message>
        <source>Level {level}, by {day}</source>
        <translation>Niveau {level}, d’ici au {day}</translation>
    </message>
    <message>
        <source>Parked for later</source>
        <translation>Mise de côté</translation>
    </message>
    <message>
        <source>Not parked</source>
        <translation>Pas mise de côté</translation>
    </message>
    <message>
        <source>Kept out of redacted reports</source>
        <translation>Écartée des rapports expurgés</translation>
    </message>
    <message>
        <source>Printed in every report</source>
        <translation>Imprimée dans tous les rapports</translation>
    </message>
    <message>
        <source>Agrees to be named in the report</source>
        <translation>Consent à être nommé dans le rapport</translation>
    </message>
    <message>
        <source>Does not agree to be named</source>
        <translation>Ne consent pas à être nommé</translation>
    </message>
    <message>
        <source>Low urgency</source>
        <translation>Urgence faible</translation>
    </message>
    <message>
        <source>Medium urgency</source>
        <translation>Urgence moyenne</translation>
    </message>
    <message>
        <source>High urgency</source>
        <translation>Urgence élevée</translation>
    </message>
    <message>
        <source>Rapid: the core questions</source>
        <translation>Rapide&#xa0;: les questions essentielles</translation>
    </message>
    <message>
        <source>Full: all questions</source>
        <translation>Complet&#xa0;: toutes les questions</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Version finale</translation>
    </message>
    <message>
        <source>Removed from the assessment</source>
        <translation>Retirée de l’évaluation</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Participe</translation>
    </message>
    <message>
        <source>Removed from the list</source>
        <translation>Retirée de la liste</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Sur la liste</translation>
    </message>
</context>
<context>
    <name>WindowBar</name>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Recueil</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Conflicts ({count})</source>
        <translation>Conflits ({count})</translation>
    </message>
</context>
<context>
    <name>WindowFoot</name>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Sans réponse suivante</translation>
    </message>
    <message>
        <source>Fields that two computers filled in differently: settle them (F8)</source>
        <translation>Champs que deux ordinateurs ont remplis différemment&#xa0;: tranchez-les (F8)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>document seen</source>
        <translation>document vu</translation>
    </message>
    <message>
        <source>copy held</source>
        <translation>copie détenue</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>sans niveau</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>niveau {level}</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
</TS>
