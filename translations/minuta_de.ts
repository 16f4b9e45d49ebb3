<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ConflictSettling</name>
    <message>
        <source>Keep my version</source>
        <extracomment>Undo text; of the two versions in a conflict</extracomment>
        <translation>Meine Fassung behalten</translation>
    </message>
    <message>
        <source>Keep their version</source>
        <extracomment>Undo text; of the two versions in a conflict</extracomment>
        <translation>Andere Fassung behalten</translation>
    </message>
    <message>
        <source>Keep both versions</source>
        <extracomment>Undo text; of the two versions in a conflict</extracomment>
        <translation>Beide Fassungen behalten</translation>
    </message>
    <message>
        <source>Conflict below the title</source>
        <translation>Konflikt unter dem Titel</translation>
    </message>
    <message>
        <source>Conflict before the first heading</source>
        <translation>Konflikt vor der ersten Überschrift</translation>
    </message>
    <message>
        <source>Settle conflict</source>
        <extracomment>Undo text</extracomment>
        <translation>Konflikt beilegen</translation>
    </message>
    <message>
        <source>the title</source>
        <extracomment>Where a conflict is: the meeting&apos;s title, in &quot;Conflict in the title&quot;</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Conflict in %1</source>
        <extracomment>%1 is a section</extracomment>
        <translation>Konflikt in: %1</translation>
    </message>
    <message>
        <source>Conflict in %1 and %2</source>
        <extracomment>%1 and %2 are sections</extracomment>
        <translation>Konflikt in: %1 und %2</translation>
    </message>
    <message>
        <source>Conflict from %1 to %2</source>
        <extracomment>%1 and %2 are sections, with others between them</extracomment>
        <translation>Konflikt von %1 bis %2</translation>
    </message>
    <message>
        <source>Keep the first version</source>
        <translation>Erste Fassung behalten</translation>
    </message>
    <message>
        <source>Keep the second version</source>
        <translation>Zweite Fassung behalten</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A version in a conflict (&quot;Theirs&quot;, &quot;First version&quot;) and what its marker says (&quot;Ben Ito, 2026-11-24&quot;, &quot;HEAD&quot;)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>One&apos;s own version in a conflict</extracomment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>First version</source>
        <extracomment>The upper or left one in a conflict of two other people</extracomment>
        <translation>Erste Fassung</translation>
    </message>
    <message>
        <source>Second version</source>
        <extracomment>The lower or right one in a conflict of two other people</extracomment>
        <translation>Zweite Fassung</translation>
    </message>
    <message>
        <source>on disk</source>
        <extracomment>The other version in a conflict is what the file holds: &quot;Theirs (on disk)&quot;</extracomment>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>The other one&apos;s version in a conflict</extracomment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>What both started from</source>
        <translation>Wovon beide ausgingen</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <extracomment>Of the two versions in a conflict, the one that is one&apos;s own</extracomment>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Keep First</source>
        <translation>Erste behalten</translation>
    </message>
    <message>
        <source>Keep Theirs</source>
        <extracomment>Of the two versions in a conflict, the other one</extracomment>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Keep Second</source>
        <translation>Zweite behalten</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 does not exist. It may have been moved or renamed.</source>
        <translation>%1 gibt es nicht. Die Datei wurde vielleicht verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Check its permissions.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The text is still here; save it to another place.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Der Text ist noch hier; er lässt sich an einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>%1 is not a file with text (%2). Choose a Markdown file.</source>
        <translation>%1 ist keine Textdatei (%2). Bitte eine Markdown-Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is too large to be minutes (%2; at most 256 MB are opened).</source>
        <translation>%1 ist zu groß für ein Protokoll (%2; geöffnet werden höchstens 256 MB).</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text: byte %2, in line %3, is the first that does not fit.</source>
        <translation>%1 ist kein UTF-8-Text: Byte %2 in Zeile %3 ist das erste, das nicht passt.</translation>
    </message>
    <message>
        <source>%1 is not text: byte %2, in line %3, is a NUL. It may be a document of another program, or UTF-16; save it as UTF-8 there and open it again.</source>
        <translation>%1 ist kein Text: Byte %2 in Zeile %3 ist ein NUL. Es ist vielleicht das Dokument eines anderen Programms oder UTF-16; dort als UTF-8 speichern und erneut öffnen.</translation>
    </message>
    <message>
        <source>%1 was not saved: the disk is full. The file is as it was and the text is still here; free some space or save it to another place.</source>
        <translation>%1 wurde nicht gespeichert: Der Datenträger ist voll. Die Datei ist, wie sie war, und der Text ist noch hier; bitte Platz schaffen oder an einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2. The file is as it was and the text is still here; try again or save it to another place.</source>
        <translation>%1 wurde nicht gespeichert: %2. Die Datei ist, wie sie war, und der Text ist noch hier; bitte erneut versuchen oder an einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>%1 was not saved: another program has changed it since it was opened. Nothing was overwritten.</source>
        <translation>%1 wurde nicht gespeichert: Ein anderes Programm hat die Datei seit dem Öffnen geändert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>“%1” is no longer in the text.</source>
        <translation>„%1“ steht nicht mehr im Text.</translation>
    </message>
    <message>
        <source>“%1” names several sections:
%2</source>
        <translation>„%1“ bezeichnet mehrere Abschnitte:
%2</translation>
    </message>
    <message>
        <source>“%1” cannot stand there: %2.</source>
        <translation>„%1“ kann dort nicht stehen: %2.</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon und bleibt, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written, and what was written before could not all be put back. Please look at these files, which may hold the new text:
%2</source>
        <translation>%1 konnte nicht geschrieben werden, und was vorher geschrieben war, ließ sich nicht überall zurücknehmen. Bitte sehen Sie diese Dateien an, in denen der neue Text stehen kann:
%2</translation>
    </message>
    <message>
        <source>%1: the program git was not found. Install it and try again.</source>
        <translation>%1: Das Programm git wurde nicht gefunden. Installieren Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1: git did not answer in time.</source>
        <translation>%1: git hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1: git says: %2</source>
        <translation>%1: git meldet: %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Nothing was changed. Check the permissions of the file and its folder, then try again.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Nichts wurde geändert. Prüfen Sie die Rechte der Datei und ihres Ordners und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: the disk is full. Nothing was changed. Free some space, then try again.</source>
        <translation>%1 wurde nicht geschrieben: Der Datenträger ist voll. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Nothing was changed. Try again.</source>
        <translation>%1 wurde nicht geschrieben: %2. Nichts wurde geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 has just been changed by another program. Nothing was written; look at it again.</source>
        <translation>%1 ist gerade von einem anderen Programm geändert worden. Nichts wurde geschrieben; sehen Sie sie noch einmal an.</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>The title says %1, the file&apos;s name %2. Write one day in both.</source>
        <translation>Der Titel sagt %1, der Dateiname %2. Schreiben Sie in beide denselben Tag.</translation>
    </message>
    <message>
        <source>The meeting is on %1, the folder is that of %2. Move the file or mend the date.</source>
        <translation>Die Sitzung ist am %1, der Ordner ist der von %2. Verschieben Sie die Datei oder berichtigen Sie das Datum.</translation>
    </message>
    <message>
        <source>“%1” is left. Write what belongs there, or take it out.</source>
        <translation>„%1“ ist noch da. Schreiben Sie, was dort hingehört, oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>%1 stands for something in templates only. Write what belongs there.</source>
        <translation>%1 steht nur in Vorlagen für etwas. Schreiben Sie, was dort hingehört.</translation>
    </message>
    <message>
        <source>“%1” is empty, and the series&apos; template asks for it.</source>
        <translation>„%1“ ist leer, und die Vorlage der Reihe verlangt es.</translation>
    </message>
    <message>
        <source>There is no section “%1”, and the series&apos; template asks for it.</source>
        <translation>Es gibt keinen Abschnitt „%1“, und die Vorlage der Reihe verlangt ihn.</translation>
    </message>
    <message>
        <source>%1 says nothing. Write what is new, or that there is no update.</source>
        <translation>%1 sagt nichts. Schreiben Sie, was neu ist, oder dass es nichts Neues gibt.</translation>
    </message>
    <message>
        <source>A conflict is left between the markers of “%1” and “%2”. Settle it.</source>
        <translation>Zwischen den Marken von „%1“ und „%2“ steht noch ein Konflikt. Lösen Sie ihn.</translation>
    </message>
    <message>
        <source>A conflict marker is left. Settle the conflict and take it out.</source>
        <translation>Eine Konfliktmarke ist noch da. Lösen Sie den Konflikt und nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>“%1” is here a second time, first in line %2. Make one section of both, or name them apart.</source>
        <translation>„%1“ steht hier zum zweiten Mal, zuerst in Zeile %2. Machen Sie einen Abschnitt daraus oder geben Sie verschiedene Namen.</translation>
    </message>
    <message>
        <source>“%1” is pasted into %2 and stands above it. Give it more #.</source>
        <translation>„%1“ ist in %2 eingefügt und steht darüber. Geben Sie der Überschrift mehr #.</translation>
    </message>
    <message>
        <source>This is no heading: behind %1 a blank is missing.</source>
        <translation>Das ist keine Überschrift: Hinter %1 fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Nothing closes the code block that begins here with %1: all that follows is code.</source>
        <translation>Nichts schließt den Codeblock, der hier mit %1 beginnt: Alles danach ist Code.</translation>
    </message>
    <message>
        <source>“%1” is no link: there is a blank between ] and (.</source>
        <translation>„%1“ ist kein Link: Zwischen ] und ( steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>“%1” is no link: the text stands in [ ], the address in ( ).</source>
        <translation>„%1“ ist kein Link: Der Text gehört in [ ], die Adresse in ( ).</translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere. Write an address into ( ).</source>
        <translation>Der Link „%1“ führt nirgendwohin. Schreiben Sie eine Adresse in ( ).</translation>
    </message>
    <message>
        <source>%1 stands bare. Give it a text: [text](address).</source>
        <translation>%1 steht ohne Text da. Geben Sie ihr einen: [Text](Adresse).</translation>
    </message>
    <message>
        <source>“%1” does not say where the link leads. Name what is there.</source>
        <translation>„%1“ sagt nicht, wohin der Link führt. Nennen Sie, was dort ist.</translation>
    </message>
    <message>
        <source>There is no definition of [%1], so this is no link.</source>
        <translation>Es gibt keine Definition von [%1], also ist das kein Link.</translation>
    </message>
    <message>
        <source>Nothing refers to [%1]. Take the definition out, or link to it.</source>
        <translation>Nichts verweist auf [%1]. Nehmen Sie die Definition heraus oder verweisen Sie darauf.</translation>
    </message>
    <message>
        <source>[%1] is defined before, and the first counts. Take this one out.</source>
        <translation>[%1] ist schon vorher definiert, und die erste Definition zählt. Nehmen Sie diese heraus.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the table %2 columns.</source>
        <translation>Die Zeile hat %1 Zellen, die Tabelle %2 Spalten.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the table %2 columns: readers do not see what is behind the last.</source>
        <translation>Die Zeile hat %1 Zellen, die Tabelle %2 Spalten: Was hinter der letzten steht, sieht niemand.</translation>
    </message>
    <message>
        <source>The | in the code ends the cell. Write \| for it.</source>
        <translation>Das | im Code beendet die Zelle. Schreiben Sie dafür \|.</translation>
    </message>
    <message>
        <source>This is no table: the row of dashes has %1 cells, the row above it %2.</source>
        <translation>Das ist keine Tabelle: Die Zeile aus Strichen hat %1 Zellen, die darüber %2.</translation>
    </message>
    <message>
        <source>%1 is led by %2 here, and by %3 in %4.</source>
        <translation>%1 leitet hier %2, in %4 aber %3.</translation>
    </message>
    <message>
        <source>%1 names no lead here. In %3 it is %2.</source>
        <translation>%1 nennt hier keine Leitung. In %3 ist es %2.</translation>
    </message>
    <message>
        <source>“%1” is not on the agenda.</source>
        <translation>„%1“ steht nicht auf der Tagesordnung.</translation>
    </message>
    <message>
        <source>“%1” is on the agenda, and there is no such section.</source>
        <translation>„%1“ steht auf der Tagesordnung, und es gibt keinen solchen Abschnitt.</translation>
    </message>
    <message>
        <source>%1 says what it said on %2 and nothing else.</source>
        <translation>%1 sagt, was am %2 gesagt wurde, und sonst nichts.</translation>
    </message>
    <message>
        <source>The list item is empty.</source>
        <translation>Der Listenpunkt ist leer.</translation>
    </message>
    <message>
        <source>There are two markers: readers see a list in a list. Take %1 out.</source>
        <translation>Da sind zwei Listenzeichen: Man sieht eine Liste in der Liste. Nehmen Sie %1 heraus.</translation>
    </message>
    <message>
        <source>This is no list item: behind %1 a blank is missing.</source>
        <translation>Das ist kein Listenpunkt: Hinter %1 fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The levels of this list are not indented alike.</source>
        <translation>Die Ebenen dieser Liste sind nicht gleich eingerückt.</translation>
    </message>
    <message>
        <source>Readers see this item beside the one above, not below it. Indent it as that one, or further.</source>
        <translation>Man sieht diesen Punkt neben dem darüber, nicht unter ihm. Rücken Sie ihn ein wie jenen oder weiter.</translation>
    </message>
    <message>
        <source>“%1” was read in the wrong encoding. It is “%2”.</source>
        <translation>„%1“ wurde in der falschen Kodierung gelesen. Es heißt „%2“.</translation>
    </message>
    <message>
        <source>%1 turns the direction of the text: it does not read as it is written.</source>
        <translation>%1 dreht die Richtung des Textes um: Er liest sich anders, als er geschrieben ist.</translation>
    </message>
    <message>
        <source>There is a character here that nobody sees: %1.</source>
        <translation>Hier steht ein Zeichen, das niemand sieht: %1.</translation>
    </message>
    <message>
        <source>Readers do not see %1: it is taken for HTML. Write \%1.</source>
        <translation>%1 sieht niemand: Es gilt als HTML. Schreiben Sie \%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A finding: %1 is &quot;Error&quot;, &quot;Warning&quot; or &quot;Note&quot;, %2 the sentence that tells it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>How grave a finding is: worth a look</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>How grave a finding is</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>How grave a finding is: readers get something else than was meant</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>title, file name and folder name different days</source>
        <translation>Titel, Dateiname und Ordner nennen verschiedene Tage</translation>
    </message>
    <message>
        <source>a placeholder is left</source>
        <translation>ein Platzhalter ist noch da</translation>
    </message>
    <message>
        <source>a section that the template asks for is empty or missing</source>
        <translation>ein Abschnitt, den die Vorlage verlangt, ist leer oder fehlt</translation>
    </message>
    <message>
        <source>a team says nothing while others have written</source>
        <translation>ein Team sagt nichts, während andere geschrieben haben</translation>
    </message>
    <message>
        <source>a conflict is left in the file</source>
        <translation>ein Konflikt steht noch in der Datei</translation>
    </message>
    <message>
        <source>the same heading stands twice in one section</source>
        <translation>dieselbe Überschrift steht zweimal in einem Abschnitt</translation>
    </message>
    <message>
        <source>a pasted heading stands above the team that it is in</source>
        <translation>eine eingefügte Überschrift steht über dem Team, in dem sie ist</translation>
    </message>
    <message>
        <source>a line is meant as a heading and is none</source>
        <translation>eine Zeile ist als Überschrift gemeint und keine</translation>
    </message>
    <message>
        <source>a code block is not closed</source>
        <translation>ein Codeblock ist nicht geschlossen</translation>
    </message>
    <message>
        <source>a link does not work as it is written</source>
        <translation>ein Link geht nicht, wie er geschrieben ist</translation>
    </message>
    <message>
        <source>an address stands without a text</source>
        <translation>eine Adresse steht ohne Text da</translation>
    </message>
    <message>
        <source>a link&apos;s text does not say where it leads</source>
        <translation>der Text eines Links sagt nicht, wohin er führt</translation>
    </message>
    <message>
        <source>a reference has no definition</source>
        <translation>ein Verweis hat keine Definition</translation>
    </message>
    <message>
        <source>a definition is referred to by nothing</source>
        <translation>auf eine Definition verweist nichts</translation>
    </message>
    <message>
        <source>a row of a table has missing or surplus cells</source>
        <translation>einer Tabellenzeile fehlen Zellen oder sie hat zu viele</translation>
    </message>
    <message>
        <source>a table is none, because of its row of dashes</source>
        <translation>eine Tabelle ist keine, wegen ihrer Zeile aus Strichen</translation>
    </message>
    <message>
        <source>a team has another lead than is known</source>
        <translation>ein Team hat eine andere Leitung als bekannt</translation>
    </message>
    <message>
        <source>agenda and sections disagree</source>
        <translation>Tagesordnung und Abschnitte passen nicht zusammen</translation>
    </message>
    <message>
        <source>a section says what it said at the last meeting</source>
        <translation>ein Abschnitt sagt dasselbe wie in der letzten Sitzung</translation>
    </message>
    <message>
        <source>a list item is empty</source>
        <translation>ein Listenpunkt ist leer</translation>
    </message>
    <message>
        <source>a list item has two markers</source>
        <translation>ein Listenpunkt hat zwei Listenzeichen</translation>
    </message>
    <message>
        <source>a line is meant as a list item and is none</source>
        <translation>eine Zeile ist als Listenpunkt gemeint und keiner</translation>
    </message>
    <message>
        <source>the items of one list are not indented alike</source>
        <translation>die Punkte einer Liste sind nicht gleich eingerückt</translation>
    </message>
    <message>
        <source>letters were read in the wrong encoding</source>
        <translation>Buchstaben wurden in der falschen Kodierung gelesen</translation>
    </message>
    <message>
        <source>a character turns the direction of the text</source>
        <translation>ein Zeichen dreht die Richtung des Textes um</translation>
    </message>
    <message>
        <source>there is a character that nobody sees</source>
        <translation>da ist ein Zeichen, das niemand sieht</translation>
    </message>
    <message>
        <source>words in &lt; &gt; are taken for HTML</source>
        <translation>Wörter in &lt; &gt; gelten als HTML</translation>
    </message>
</context>
<context>
    <name>IncomingWords</name>
    <message>
        <source>changed by others</source>
        <extracomment>Beside the name of a section that somebody else has changed while the minutes were open</extracomment>
        <translation>von anderen geändert</translation>
    </message>
    <message>
        <source>changed by %1</source>
        <translation>geändert von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;changed by Ana Ruiz&quot;, %2 how many lines have come and gone: &quot;+3 −1&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Changed by hand: %1 has no lead here</source>
        <translation>Von Hand geändert: %1 hat hier keine Leitung</translation>
    </message>
    <message>
        <source>Changed by hand: %2 leads %1 here</source>
        <translation>Von Hand geändert: %2 leitet hier %1</translation>
    </message>
    <message>
        <source>Stays: %1 has no lead at this meeting</source>
        <translation>Bleibt: %1 hat in dieser Sitzung keine Leitung</translation>
    </message>
    <message>
        <source>Stays: %2 leads %1 at this meeting</source>
        <translation>Bleibt: %2 leitet %1 in dieser Sitzung</translation>
    </message>
    <message>
        <source>Changed by hand: the status of %1 is “%2” here</source>
        <translation>Von Hand geändert: Der Status von %1 ist hier „%2“</translation>
    </message>
    <message>
        <source>Stays: the status of %1 is “%2” at this meeting</source>
        <translation>Bleibt: Der Status von %1 ist in dieser Sitzung „%2“</translation>
    </message>
    <message>
        <source>Stays: %1 is at this meeting only</source>
        <translation>Bleibt: %1 gibt es nur in dieser Sitzung</translation>
    </message>
    <message>
        <source>Stays: %1 was taken out of this meeting</source>
        <translation>Bleibt: %1 wurde aus dieser Sitzung herausgenommen</translation>
    </message>
    <message>
        <source>Stays: %1 is called “%2” at this meeting</source>
        <translation>Bleibt: %1 heißt in dieser Sitzung „%2“</translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is in no git repository. It is saved where it is, and what others write there comes in by itself; to share it by git, put it into a folder that git looks after.</source>
        <translation>Diese Datei liegt in keinem Git-Repository. Sie wird an ihrem Ort gespeichert, und was andere dort schreiben, kommt von selbst herein; um sie mit Git zu teilen, legen Sie sie in einen Ordner, den Git verwaltet.</translation>
    </message>
    <message>
        <source>No branch is checked out in %1. Check one out (git switch main), then share.</source>
        <translation>In %1 ist kein Zweig ausgecheckt. Wechseln Sie auf einen (git switch main) und teilen Sie dann.</translation>
    </message>
    <message>
        <source>A merge or rebase is under way in %1. Finish it with git, then share.</source>
        <translation>In %1 ist ein Merge oder Rebase im Gang. Schließen Sie ihn mit Git ab und teilen Sie dann.</translation>
    </message>
    <message>
        <source>%1 has no commit yet, but others have: pull theirs with git first.</source>
        <translation>%1 hat noch keinen Commit, andere aber schon: Holen Sie deren Commits zuerst mit Git.</translation>
    </message>
    <message>
        <source>This repository has no other to share with: sharing keeps a version here.</source>
        <translation>Dieses Repository hat kein anderes, mit dem es geteilt wird: Teilen hebt hier eine Version auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s) of others, taken in when you share.</source>
        <translation>
            <numerusform>%n neue Änderung anderer; sie wird beim Teilen übernommen.</numerusform>
            <numerusform>%n neue Änderungen anderer; sie werden beim Teilen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new from others.</source>
        <translation>Nichts Neues von anderen.</translation>
    </message>
    <message>
        <source>You have changes that others do not see yet.</source>
        <translation>Sie haben Änderungen, die andere noch nicht sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of yours are not pushed yet.</source>
        <translation>
            <numerusform>%n Commit von Ihnen ist noch nicht hochgeladen.</numerusform>
            <numerusform>%n Commits von Ihnen sind noch nicht hochgeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others have all that you have written.</source>
        <translation>Andere haben alles, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A change somebody has shared: %1 who, %2 when (&quot;5 minutes ago&quot;), %3 what</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>the lines before the first heading</source>
        <translation>die Zeilen vor der ersten Überschrift</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A section and its lead</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 would go.</source>
        <extracomment>%1 is a section, with its lead</extracomment>
        <translation>
            <numerusform>%n Zeile von %1 ginge verloren.</numerusform>
            <numerusform>%n Zeilen von %1 gingen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would go, with %n line(s).</source>
        <translation>
            <numerusform>%1 ginge mit %n Zeile verloren.</numerusform>
            <numerusform>%1 ginge mit %n Zeilen verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) are left in %1.</source>
        <translation>
            <numerusform>%n Platzhalter steht noch in %1.</numerusform>
            <numerusform>%n Platzhalter stehen noch in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stand between conflict markers: decide what stays.</source>
        <translation>
            <numerusform>%n Stelle steht zwischen Konfliktmarken: Entscheiden Sie, was bleibt.</numerusform>
            <numerusform>%n Stellen stehen zwischen Konfliktmarken: Entscheiden Sie, was bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the minutes of %1. There are some of a later meeting, on %2: does what you wrote belong there?</source>
        <extracomment>Two dates</extracomment>
        <translation>Dies ist das Protokoll vom %1. Es gibt schon eines einer späteren Sitzung, am %2: Gehört Ihr Text dorthin?</translation>
    </message>
    <message>
        <source>The file&apos;s name says %1, the title %2: which meeting is it?</source>
        <extracomment>Two dates</extracomment>
        <translation>Der Dateiname nennt den %1, der Titel den %2: Welche Sitzung ist es?</translation>
    </message>
    <message>
        <source>The meeting is on %1, but the file is in the folder %2.</source>
        <extracomment>%1 is a date, %2 the year that a folder is named after</extracomment>
        <translation>Die Sitzung ist am %1, aber die Datei liegt im Ordner %2.</translation>
    </message>
    <message>
        <source>Others keep sharing at the same moment. Try again.</source>
        <translation>Andere teilen immer wieder im selben Augenblick. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Kept as a version here.</source>
        <translation>Hier als Version aufgehoben.</translation>
    </message>
    <message>
        <source>Shared: everybody can see it now.</source>
        <translation>Geteilt: Alle können es jetzt sehen.</translation>
    </message>
    <message>
        <source>Others have removed this file, or given it another name.</source>
        <translation>Andere haben diese Datei entfernt oder ihr einen anderen Namen gegeben.</translation>
    </message>
    <message>
        <source>Stopped: others may not have all of it yet.</source>
        <translation>Angehalten: Vielleicht haben andere noch nicht alles davon.</translation>
    </message>
    <message>
        <source>Others have removed this file, or given it another name; it would be there again.</source>
        <translation>Andere haben diese Datei entfernt oder ihr einen anderen Namen gegeben; sie wäre wieder da.</translation>
    </message>
    <message>
        <source>%1 would lose its heading.</source>
        <extracomment>%1 is a section, with its lead</extracomment>
        <translation>%1 würde die Überschrift verlieren.</translation>
    </message>
    <message>
        <source>Git would run programs that this folder’s own settings and hooks name: %1. If they are yours, or of people whom you trust, say so; it is asked again when they change.</source>
        <extracomment>%1 is a list of settings, each with its value</extracomment>
        <translation>Git würde Programme ausführen, die in den eigenen Einstellungen und Hooks dieses Ordners stehen: %1. Wenn sie Ihre sind oder von Menschen, denen Sie vertrauen, sagen Sie es; gefragt wird wieder, wenn sie sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hold conflict markers that others have already, that stand in code, or that a conflict has left.</source>
        <translation>
            <numerusform>%n Stelle enthält Konfliktmarken, die andere schon haben, die in Code stehen oder von einem Konflikt übrig sind.</numerusform>
            <numerusform>%n Stellen enthalten Konfliktmarken, die andere schon haben, die in Code stehen oder von einem Konflikt übrig sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateProblem</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text of one line</source>
        <translation>ein einzeiliger Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>keys and values</source>
        <translation>Schlüssel und Werte</translation>
    </message>
    <message>
        <source>keys and values, each key on a line</source>
        <translation>Schlüssel und Werte, jeder Schlüssel auf einer Zeile</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>jeder Schlüssel einmal</translation>
    </message>
    <message>
        <source>each heading once</source>
        <translation>jede Überschrift einmal</translation>
    </message>
    <message>
        <source>several lines</source>
        <translation>mehrere Zeilen</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>brackets</source>
        <translation>Klammern</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>ein Tabulator</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>a closing quotation mark</source>
        <translation>ein schließendes Anführungszeichen</translation>
    </message>
    <message>
        <source>quotation marks around a text with {{</source>
        <translation>Anführungszeichen um einen Text mit {{</translation>
    </message>
    <message>
        <source>a date such as 2026-11-24</source>
        <translation>ein Datum wie 2026-11-24</translation>
    </message>
    <message>
        <source>a path inside of the series&apos; folder</source>
        <translation>ein Pfad im Ordner der Reihe</translation>
    </message>
    <message>
        <source>a name that begins and ends with a letter or digit</source>
        <translation>ein Name, der mit Buchstabe oder Ziffer beginnt und endet</translation>
    </message>
    <message>
        <source>a name that is not reserved</source>
        <translation>ein Name, der nicht reserviert ist</translation>
    </message>
    <message>
        <source>the ending .md</source>
        <translation>die Endung .md</translation>
    </message>
    <message>
        <source>a heading with {{team}}</source>
        <translation>eine Überschrift mit {{team}}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>it does not begin with a line --- and its keys</source>
        <translation>sie beginnt nicht mit einer Zeile --- und ihren Schlüsseln</translation>
    </message>
    <message>
        <source>its keys are not closed by a line ---</source>
        <translation>ihre Schlüssel werden von keiner Zeile --- beendet</translation>
    </message>
    <message>
        <source>this is not YAML</source>
        <translation>das ist kein YAML</translation>
    </message>
    <message>
        <source>this part of YAML is not allowed in templates</source>
        <translation>dieser Teil von YAML ist in Vorlagen nicht erlaubt</translation>
    </message>
    <message>
        <source>its values are nested too deeply</source>
        <translation>ihre Werte sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>there is no such key</source>
        <translation>diesen Schlüssel gibt es nicht</translation>
    </message>
    <message>
        <source>this is there twice</source>
        <translation>das steht zweimal da</translation>
    </message>
    <message>
        <source>this is a value of another kind</source>
        <translation>dieser Wert ist von anderer Art</translation>
    </message>
    <message>
        <source>this value has no meaning here</source>
        <translation>dieser Wert bedeutet hier nichts</translation>
    </message>
    <message>
        <source>this gives no usable file name</source>
        <translation>das ergibt keinen brauchbaren Dateinamen</translation>
    </message>
    <message>
        <source>there is no such placeholder here</source>
        <translation>diesen Platzhalter gibt es hier nicht</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>ein Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <extracomment>A mistake in a template: %1 and %2 are numbers, %3 says what is wrong</extracomment>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>a heading of the skeleton</source>
        <translation>eine Überschrift des Gerüsts</translation>
    </message>
    <message>
        <source>each team once at a time</source>
        <translation>jedes Team zu einer Zeit nur einmal</translation>
    </message>
    <message>
        <source>another ending than .minutes-template.md</source>
        <translation>eine andere Endung als .minutes-template.md</translation>
    </message>
    <message>
        <source>a closing }} in this line</source>
        <translation>schließende }} in dieser Zeile</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n weiterer)</numerusform>
            <numerusform>(%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>a name without a date</source>
        <translation>ein Name ohne Datum</translation>
    </message>
</context>
<context>
    <name>minuta::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <extracomment>Menu entries that make text bold, italic, or a link</extracomment>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Nächster &amp;Treffer</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Formular</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>&amp;Roadmap</source>
        <translation>&amp;Roadmap</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <extracomment>Light or dark as the desktop has it</extracomment>
        <translation>Wie der De&amp;sktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Section or Team…</source>
        <translation>&amp;Abschnitt oder Team…</translation>
    </message>
    <message>
        <source>&amp;Next Team</source>
        <translation>&amp;Nächstes Team</translation>
    </message>
    <message>
        <source>&amp;Previous Team</source>
        <translation>&amp;Vorheriges Team</translation>
    </message>
    <message>
        <source>&amp;Filter Sections</source>
        <translation>Abschnitte &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;About Minuta</source>
        <translation>Ü&amp;ber Minuta</translation>
    </message>
    <message>
        <source>Move Section &amp;Up</source>
        <translation>Abschnitt nach &amp;oben</translation>
    </message>
    <message>
        <source>Move Section &amp;Down</source>
        <translation>Abschnitt nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Tab Moves Focus</source>
        <extracomment>Checkable: the key Tab goes to the next control, also in a list, where it indents else</extracomment>
        <translation>&amp;Tab wechselt das Feld</translation>
    </message>
    <message>
        <source>&amp;Move My Section to Another Meeting…</source>
        <translation>&amp;Meinen Abschnitt in eine andere Sitzung verschieben …</translation>
    </message>
    <message>
        <source>&amp;New Meeting…</source>
        <translation>&amp;Neue Sitzung …</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Toolbar: makes the minutes of a new meeting</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New &amp;Empty Document</source>
        <translation>Neues &amp;leeres Dokument</translation>
    </message>
    <message>
        <source>T&amp;eams and Leads…</source>
        <translation>T&amp;eams und Leitungen …</translation>
    </message>
    <message>
        <source>Roadmap &amp;History…</source>
        <translation>Roadmap-&amp;Verlauf …</translation>
    </message>
    <message>
        <source>Carry &amp;Open Tasks Here</source>
        <extracomment>A command: the open tasks of the meeting before come into these minutes</extracomment>
        <translation>&amp;Offene Aufgaben hierher übernehmen</translation>
    </message>
    <message>
        <source>S&amp;hare…</source>
        <translation>&amp;Teilen …</translation>
    </message>
    <message>
        <source>&amp;My Section</source>
        <extracomment>A view: the section of the user&apos;s own team alone</extracomment>
        <translation>&amp;Mein Abschnitt</translation>
    </message>
    <message>
        <source>&amp;Who I Am…</source>
        <extracomment>A command: to say what the user is called and which teams are theirs</extracomment>
        <translation>&amp;Wer ich bin …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Copy as Rich &amp;Text</source>
        <extracomment>A command: what is selected, else all of the minutes, to the clipboard with formatting</extracomment>
        <translation>Als formatierten &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Mail Draft</source>
        <extracomment>A command: opens a mail with the minutes, to be sent</extracomment>
        <translation>&amp;Mail-Entwurf</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>Als einfachen Te&amp;xt einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Tagesordnungspunkt</translation>
    </message>
</context>
<context>
    <name>minuta::AgendaModel</name>
    <message>
        <source>Add agenda item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove agenda item</source>
        <translation>Punkt entfernen</translation>
    </message>
    <message>
        <source>Move agenda item</source>
        <translation>Punkt verschieben</translation>
    </message>
    <message>
        <source>Edit agenda item</source>
        <translation>Punkt ändern</translation>
    </message>
</context>
<context>
    <name>minuta::Application</name>
    <message>
        <source>Save these minutes first: teams and leads are those of the meetings in their folder.</source>
        <translation>Dieses Protokoll muss zuerst gespeichert werden: Teams und Leitungen sind die der Sitzungen in seinem Ordner.</translation>
    </message>
    <message>
        <source>Save these minutes first: the history is that of the meetings in their folder.</source>
        <translation>Zuerst dieses Protokoll speichern: Der Verlauf ist der der Sitzungen in seinem Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were made. These are the minutes of the first meeting.</source>
        <translation>
            <numerusform>%n Datei wurde angelegt. Dies ist das Protokoll der ersten Sitzung.</numerusform>
            <numerusform>%n Dateien wurden angelegt. Dies ist das Protokoll der ersten Sitzung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save these minutes first: open tasks are those of the meetings in their folder.</source>
        <translation>Speichern Sie dieses Protokoll zuerst: Offene Aufgaben sind die der Sitzungen in seinem Ordner.</translation>
    </message>
    <message>
        <source>This document is read-only: nothing can be carried into it.</source>
        <translation>Dieses Dokument ist schreibgeschützt: Nichts kann hineingenommen werden.</translation>
    </message>
    <message>
        <source>There are no minutes of an earlier meeting in this folder.</source>
        <translation>In diesem Ordner gibt es kein Protokoll einer früheren Sitzung.</translation>
    </message>
    <message>
        <source>These minutes have all open tasks of %1 already.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Dieses Protokoll hat schon alle offenen Aufgaben vom %1.</translation>
    </message>
    <message>
        <source>Carry open tasks</source>
        <translation>Offene Aufgaben übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s) carried from %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%n offene Aufgabe vom %1 übernommen.</numerusform>
            <numerusform>%n offene Aufgaben vom %1 übernommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::BlockRenderer</name>
    <message>
        <source>Nested too deep to be shown as it is: the innermost levels stand side by side here.</source>
        <translation>Zu tief verschachtelt, um es so zu zeigen: Die innersten Ebenen stehen hier nebeneinander.</translation>
    </message>
    <message>
        <source>This table is too large to be shown as a table.</source>
        <translation>Diese Tabelle ist zu groß, um als Tabelle gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This part is very long, and only its begin is shown. Show all</source>
        <translation>Dieser Teil ist sehr lang und nur sein Anfang ist zu sehen. Alles zeigen</translation>
    </message>
</context>
<context>
    <name>minuta::CardAccessible</name>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>For a screen reader: %1 is a bucket of the roadmap with how much it holds, %2 the place in it</extracomment>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>minuta::CardDelegate</name>
    <message>
        <source>No items yet. Add one, or drag one here.</source>
        <extracomment>In a lane of the roadmap, a bucket such as &quot;Soon&quot;</extracomment>
        <translation>Noch keine Punkte. Hier einen hinzufügen oder einen hierher ziehen.</translation>
    </message>
</context>
<context>
    <name>minuta::CarryList</name>
    <message>
        <source>What becomes of “%1”</source>
        <translation>Was aus „%1“ wird</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>minuta::CarryModel</name>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
</context>
<context>
    <name>minuta::ChangesButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Roadmap items: &quot;3 new&quot;</extracomment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <extracomment>Roadmap items that are in another bucket now</extracomment>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved back</source>
        <extracomment>Roadmap items that were moved back, against the order of things</extracomment>
        <translation>
            <numerusform>%n zurückverschoben</numerusform>
            <numerusform>%n zurückverschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reworded</source>
        <translation>
            <numerusform>%n umformuliert</numerusform>
            <numerusform>%n umformuliert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n entfallen</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged since %1</source>
        <extracomment>%1 is the date of a meeting</extracomment>
        <translation>Unverändert seit dem %1</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Seit dem %1: %2</translation>
    </message>
    <message>
        <source>Insert Summary into Discussion</source>
        <extracomment>Discussion is the section of the minutes</extracomment>
        <translation>Zusammenfassung in die Diskussion einfügen</translation>
    </message>
    <message>
        <source>Insert Summary into a New Section “Discussion”</source>
        <translation>Zusammenfassung in einen neuen Abschnitt „Discussion“ einfügen</translation>
    </message>
    <message>
        <source>Dropped: Bring Back</source>
        <extracomment>Head of a list of roadmap items in a menu; choosing one brings it back</extracomment>
        <translation>Entfallen: Zurückholen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>In a menu: %1 is a roadmap item, %2 the bucket it was in</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Insert roadmap summary</source>
        <translation>Roadmap-Zusammenfassung einfügen</translation>
    </message>
    <message>
        <source>Changes since the meeting before</source>
        <translation>Änderungen seit der Sitzung davor</translation>
    </message>
    <message>
        <source>Show in Discussion</source>
        <extracomment>Goes to the summary of the roadmap&apos;s changes, in the section Discussion of the minutes</extracomment>
        <translation>In „Discussion“ zeigen</translation>
    </message>
</context>
<context>
    <name>minuta::Checks</name>
    <message>
        <source>To &amp;Mend</source>
        <translation>Zu &amp;beheben</translation>
    </message>
    <message>
        <source>Next &amp;Finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>Previous F&amp;inding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>&amp;Mend This</source>
        <translation>Dies &amp;beheben</translation>
    </message>
    <message>
        <source>Mend &amp;All of This Kind</source>
        <translation>&amp;Alle dieser Art beheben</translation>
    </message>
    <message>
        <source>&amp;Why Is This Found?</source>
        <translation>&amp;Warum wird das gemeldet?</translation>
    </message>
    <message>
        <source>Do Not &amp;Tell This in This Series</source>
        <translation>In dieser Reihe nicht mehr mel&amp;den</translation>
    </message>
    <message>
        <source>Fi&amp;nish…</source>
        <extracomment>A command: the last look at minutes before others get them</extracomment>
        <translation>Fe&amp;rtigstellen …</translation>
    </message>
    <message>
        <source>Tell It Again</source>
        <extracomment>A button beside &quot;… is not told any more in this series&quot;</extracomment>
        <translation>Wieder melden</translation>
    </message>
    <message>
        <source>Nothing is found where the caret is.</source>
        <translation>Wo die Schreibmarke steht, ist nichts zu beheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n to mend</source>
        <extracomment>In the status bar: %n findings of the checks</extracomment>
        <translation>
            <numerusform>%n zu beheben</numerusform>
            <numerusform>%n zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message>
        <source>Close the list of what is to be mended</source>
        <translation>Die Liste dessen schließen, was zu beheben ist</translation>
    </message>
    <message>
        <source>Show what is to be mended; F8 goes from one to the next</source>
        <translation>Zeigen, was zu beheben ist; F8 geht von einem zum nächsten</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message>
        <source>The text is being looked at.</source>
        <translation>Der Text wird gerade angesehen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Above the text: %1 says which of how many findings it is, as &quot;2 of 7&quot;, %2 what is found</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This series has no template of its own, in which that could be written. “Why?” says what a template says of it.</source>
        <translation>Diese Reihe hat keine eigene Vorlage, in der das stehen könnte. „Warum?“ sagt, was in einer Vorlage dazu steht.</translation>
    </message>
    <message>
        <source>The template “%1” has mistakes, or says what is checked in another form than by one line for each rule. Write it there by hand.</source>
        <translation>Die Vorlage „%1“ hat Fehler oder sagt in anderer Form als mit einer Zeile je Regel, was geprüft wird. Schreiben Sie es dort von Hand.</translation>
    </message>
    <message>
        <source>Not told any more in this series: %1. It is written in %2.</source>
        <extracomment>%1 is what the check finds (&quot;an address stands without a text&quot;), %2 a file</extracomment>
        <translation>In dieser Reihe nicht mehr gemeldet: %1. Es steht in %2.</translation>
    </message>
    <message>
        <source>Mend</source>
        <extracomment>A button: makes the change that mends the finding</extracomment>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <extracomment>A button: goes to the next finding</extracomment>
        <translation>Weiter (F8)</translation>
    </message>
    <message>
        <source>A template is not checked: its placeholders are meant.</source>
        <translation>Eine Vorlage wird nicht geprüft: Ihre Platzhalter sind gewollt.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>minuta::ConflictCard</name>
    <message>
        <source>Keep Both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>Write what is to stand in place of a conflict</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show Original</source>
        <extracomment>Shows the version that both sides of a conflict were made of</extracomment>
        <translation>Ausgangsfassung zeigen</translation>
    </message>
    <message>
        <source>Use This</source>
        <extracomment>Takes what was written in place of a conflict</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of several conflicts it is: &quot;2 of 5&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>For a screen reader: one version in a conflict; %1 is &quot;Theirs (Ben Ito, 2026-11-24)&quot;, %2 &quot;Conflict in CLI&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <extracomment>For a screen reader, of one version in a conflict</extracomment>
        <translation>
            <numerusform>%n Stelle ist anders</numerusform>
            <numerusform>%n Stellen sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>What is to stand here, %1</source>
        <extracomment>For a screen reader: the field for what is to stand in place of a conflict; %1 is &quot;Conflict in CLI&quot;</extracomment>
        <translation>Was hier stehen soll, %1</translation>
    </message>
    <message>
        <source>This conflict has gone from the text while you were writing. Copy what you need, then cancel.</source>
        <translation>Dieser Konflikt ist aus dem Text verschwunden, während Sie schrieben. Kopieren Sie, was Sie brauchen, und brechen Sie dann ab.</translation>
    </message>
    <message>
        <source>Both versions have the same words; blanks, empty lines or line endings differ.</source>
        <translation>Beide Fassungen haben dieselben Wörter; Leerzeichen, leere Zeilen oder Zeilenenden sind anders.</translation>
    </message>
    <message>
        <source>Somebody has changed this conflict while you were writing. Look at both versions again, then use your words.</source>
        <translation>Jemand hat diesen Konflikt geändert, während Sie schrieben. Sehen Sie sich beide Fassungen noch einmal an und übernehmen Sie dann Ihre Worte.</translation>
    </message>
    <message>
        <source>What you had written before stands here.</source>
        <translation>Hier steht, was Sie zuvor geschrieben hatten.</translation>
    </message>
    <message>
        <source>Both versions stand here, one below the other: take out what is not wanted.</source>
        <translation>Hier stehen beide Fassungen untereinander: Nehmen Sie heraus, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>%1 stands here: it has everything of the other version.</source>
        <extracomment>Above a field: what it begins with; %1 is a version in a conflict, &quot;Mine (HEAD)&quot;</extracomment>
        <translation>Hier steht: %1. Darin ist alles aus der anderen Fassung.</translation>
    </message>
    <message>
        <source>%1 stands here: you have looked at it last.</source>
        <extracomment>Above a field: what it begins with; %1 is a version in a conflict, &quot;Mine (HEAD)&quot;</extracomment>
        <translation>Hier steht: %1, was Sie zuletzt angesehen haben.</translation>
    </message>
    <message>
        <source>Change it as the minutes are to say it, then choose Use This.</source>
        <translation>Ändern Sie es, wie es im Protokoll stehen soll, und wählen Sie dann „Übernehmen“.</translation>
    </message>
</context>
<context>
    <name>minuta::ConflictNotice</name>
    <message>
        <source>Go There</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Beide behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stand between conflict markers: two people have changed the same.</source>
        <translation>
            <numerusform>%n Stelle steht zwischen Konfliktmarken: Zwei haben dasselbe geändert.</numerusform>
            <numerusform>%n Stellen stehen zwischen Konfliktmarken: Zwei haben dasselbe geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first is in “%1”.</source>
        <extracomment>%1 is a section</extracomment>
        <translation>Die erste ist in „%1“.</translation>
    </message>
</context>
<context>
    <name>minuta::ConflictedRowsBar</name>
    <message>
        <source>Settle It</source>
        <extracomment>Leads to a conflict in the form</extracomment>
        <translation>Beilegen</translation>
    </message>
    <message>
        <source>That would change rows in a conflict: settle it first.</source>
        <translation>Das würde Zeilen in einem Konflikt ändern: Legen Sie ihn zuerst bei.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in a conflict: settle it first.</source>
        <translation>
            <numerusform>%n Zeile steht in einem Konflikt: Legen Sie ihn zuerst bei.</numerusform>
            <numerusform>%n Zeilen stehen in einem Konflikt: Legen Sie ihn zuerst bei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::CrashProtection</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What you type is protected against a crash, but not against a power cut: nothing can be written to %1 (%2). Save often.</source>
        <extracomment>%1 is the path of a folder, %2 the system&apos;s word for what is wrong with it</extracomment>
        <translation>Was Sie schreiben, ist gegen einen Absturz geschützt, aber nicht gegen einen Stromausfall: Nach %1 kann nichts geschrieben werden (%2). Speichern Sie oft.</translation>
    </message>
    <message>
        <source>What you type is not protected against a crash: nothing can be written to %1 (%2). Save often.</source>
        <extracomment>%1 is the path of a folder, %2 the system&apos;s word for what is wrong with it</extracomment>
        <translation>Was Sie schreiben, ist nicht gegen einen Absturz geschützt: Nach %1 kann nichts geschrieben werden (%2). Speichern Sie oft.</translation>
    </message>
    <message>
        <source>Recover what was not saved</source>
        <translation>Nicht Gespeichertes zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sections in which something was not saved</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What was not saved when Minuta ended is here again.</source>
        <translation>Was nicht gespeichert war, als Minuta endete, ist wieder da.</translation>
    </message>
    <message>
        <source>What was not saved when Minuta ended is here again: %1.</source>
        <translation>Was nicht gespeichert war, als Minuta endete, ist wieder da: %1.</translation>
    </message>
    <message>
        <source>The file is gone or was cut off; saving writes it whole.</source>
        <translation>Die Datei fehlt oder ist abgeschnitten; Speichern schreibt sie ganz.</translation>
    </message>
    <message>
        <source>What was kept could not be read to its end; it is in %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Was aufbewahrt war, ließ sich nicht bis zum Ende lesen; es liegt in %1.</translation>
    </message>
</context>
<context>
    <name>minuta::DocumentStatus</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>The text has edits that are not in the file yet</extracomment>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Gespeichert %1</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <extracomment>The text is as the file has it</extracomment>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>%1 of %2 teams filled</source>
        <translation>%1 von %2 Teams ausgefüllt</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8 mit BOM</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Encoding and line endings of the file</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <extracomment>The caret&apos;s line and column, both counted from 1</extracomment>
        <translation>Z. %1, Sp. %2</translation>
    </message>
    <message>
        <source>Tab moves focus</source>
        <extracomment>In the status bar: the key Tab goes to the next control instead of indenting</extracomment>
        <translation>Tab wechselt das Feld</translation>
    </message>
</context>
<context>
    <name>minuta::ExportCommands</name>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportiert nach %1.</translation>
    </message>
    <message>
        <source>The minutes are copied: paste them into a document or a mail.</source>
        <translation>Das Protokoll ist kopiert: fügen Sie es in ein Dokument oder eine Mail ein.</translation>
    </message>
    <message>
        <source>No program for mail was found. Copy the minutes as rich text instead.</source>
        <translation>Es wurde kein Mail-Programm gefunden. Kopieren Sie das Protokoll stattdessen als formatierten Text.</translation>
    </message>
    <message>
        <source>The pages are shown in your PDF program: print them from there.</source>
        <translation>Die Seiten werden in Ihrem PDF-Programm gezeigt: drucken Sie sie von dort.</translation>
    </message>
    <message>
        <source>No program that shows PDF was found. Export a PDF instead.</source>
        <translation>Es wurde kein Programm gefunden, das PDF zeigt. Exportieren Sie stattdessen ein PDF.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>protokoll</translation>
    </message>
    <message>
        <source>What is selected is copied: paste it into a document or a mail.</source>
        <translation>Die Auswahl ist kopiert: fügen Sie sie in ein Dokument oder eine Mail ein.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Gedruckt auf %1.</translation>
    </message>
    <message>
        <source>Open as Plain Text</source>
        <extracomment>Instead of a draft with formatting</extracomment>
        <translation>Als reinen Text öffnen</translation>
    </message>
    <message>
        <source>The draft opens in your mail program.</source>
        <translation>Der Entwurf öffnet sich in Ihrem Mailprogramm.</translation>
    </message>
</context>
<context>
    <name>minuta::ExportDialog</name>
    <message>
        <source>minutes</source>
        <translation>protokoll</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>A&amp;uswählen …</translation>
    </message>
    <message>
        <source>&amp;Table of contents</source>
        <translation>&amp;Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>Leave out &amp;empty sections</source>
        <translation>&amp;Leere Abschnitte weglassen</translation>
    </message>
    <message>
        <source>Leave out &amp;placeholders, such as [add here]</source>
        <translation>&amp;Platzhalter wie [add here] weglassen</translation>
    </message>
    <message>
        <source>Write “&amp;No update” where a team says nothing</source>
        <translation>„&amp;No update“ schreiben, wo ein Team nichts sagt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Document to read or print (PDF)</source>
        <translation>Dokument zum Lesen und Drucken (PDF)</translation>
    </message>
    <message>
        <source>Document for word processors (ODT)</source>
        <translation>Dokument für Textverarbeitungen (ODT)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Mail draft (EML)</source>
        <translation>Mail-Entwurf (EML)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>A size of paper</extracomment>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>P&amp;aper:</source>
        <translation>P&amp;apier:</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>These are the minutes themselves. Choose another name for the file.</source>
        <translation>Das ist das Protokoll selbst. Wählen Sie einen anderen Namen für die Datei.</translation>
    </message>
    <message>
        <source>Contents</source>
        <extracomment>The title of a table of contents</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>There is a file of that name already. Replace it, or choose another name.</source>
        <translation>Es gibt schon eine Datei dieses Namens. Ersetzen Sie sie, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Exporting: page %1 of %2…</source>
        <extracomment>%1 and %2 are numbers of pages</extracomment>
        <translation>Wird exportiert: Seite %1 von %2 …</translation>
    </message>
    <message>
        <source>Conflict markers are in the minutes, and readers get them: decide what stays first.</source>
        <translation>Im Protokoll sind Konfliktmarken, und alle bekommen sie zu lesen: Entscheiden Sie vorher, was bleibt.</translation>
    </message>
</context>
<context>
    <name>minuta::FileCommands</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>The file has been moved or deleted by another program. The text is still here; saving makes the file again.</source>
        <translation>Ein anderes Programm hat die Datei verschoben oder gelöscht. Der Text ist noch hier; Speichern legt die Datei neu an.</translation>
    </message>
    <message>
        <source>Not Opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>It can be read in another encoding; saving then makes it UTF-8. Read-only shows it with marks for the bytes that do not fit, and changes nothing.</source>
        <translation>Die Datei kann in einer anderen Kodierung gelesen werden; beim Speichern wird sie dann zu UTF-8. Nur lesend geöffnet zeigt sie Marken für die Bytes, die nicht passen, und nichts ändert sich.</translation>
    </message>
    <message>
        <source>Read as &amp;Windows-1252</source>
        <translation>Als &amp;Windows-1252 lesen</translation>
    </message>
    <message>
        <source>Read as &amp;Latin-1</source>
        <translation>Als &amp;Latin-1 lesen</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Nur lesend ö&amp;ffnen</translation>
    </message>
    <message>
        <source>This file cannot be written from here. You can edit the text and save it to another place.</source>
        <translation>Diese Datei ist hier nicht beschreibbar. Der Text lässt sich bearbeiten und an einem anderen Ort speichern.</translation>
    </message>
    <message>
        <source>This document is read-only: there is nothing to save.</source>
        <translation>Dieses Dokument ist nur lesbar: Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>minutes.md</source>
        <translation>protokoll.md</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>%1 has edits that are not saved.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>%1 enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.mdown *.txt);;All files (*)</source>
        <translation>Markdown (*.md *.markdown *.mdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file is not UTF-8 and is open for reading only. Open it again in the encoding it has to edit it.</source>
        <translation>Diese Datei ist nicht in UTF-8 und nur zum Lesen geöffnet. Zum Bearbeiten öffnen Sie sie noch einmal in ihrer Kodierung.</translation>
    </message>
    <message>
        <source>These minutes are not saved yet.</source>
        <translation>Dieses Protokoll ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go On There</source>
        <extracomment>A button, where a file has got another name: the minutes are saved there from now on</extracomment>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>Another program has moved this file: it is %1 now. Saving makes it again here.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Ein anderes Programm hat diese Datei verschoben: Sie ist jetzt %1. Beim Speichern entsteht sie hier neu.</translation>
    </message>
    <message>
        <source>%1 is not there any more: its text is nowhere but here.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>%1 ist nicht mehr da: Der Text steht nur noch hier.</translation>
    </message>
    <message>
        <source>Words That Are in No File</source>
        <translation>Worte, die in keiner Datei stehen</translation>
    </message>
    <message>
        <source>What you wrote for a conflict is not in the text: the conflict has changed or gone meanwhile. Copy what you need from its card.</source>
        <translation>Was Sie zu einem Konflikt geschrieben haben, steht nicht im Text: Der Konflikt hat sich inzwischen geändert oder ist weg. Kopieren Sie aus seiner Karte, was Sie brauchen.</translation>
    </message>
    <message>
        <source>&amp;Close Without It</source>
        <translation>&amp;Ohne sie schließen</translation>
    </message>
</context>
<context>
    <name>minuta::FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regulärer &amp;Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>A Perl-compatible expression that is matched line by line. In the replacement, \0 is the match and \1 to \9 are its groups.</source>
        <translation>Ein Perl-kompatibler Ausdruck, der Zeile für Zeile angewandt wird. Im Ersatztext ist \0 der Treffer, \1 bis \9 sind seine Gruppen.</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>Dieser Abschnitt</translation>
    </message>
    <message>
        <source>Where to find</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>The expression cannot be read: %1 (at %2)</source>
        <extracomment>%1 is the message of the library for regular expressions, %2 the place in the expression, counted from 1</extracomment>
        <translation>Der Ausdruck ist nicht lesbar: %1 (Stelle %2)</translation>
    </message>
    <message>
        <source>The expression takes too long; not all of the text was searched.</source>
        <translation>Der Ausdruck braucht zu lange; nicht der ganze Text wurde durchsucht.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>More than %1 matches</source>
        <translation>Mehr als %1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n Treffer ersetzt</numerusform>
            <numerusform>%n Treffer ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::Findings</name>
    <message>
        <source>Mend: %1</source>
        <extracomment>Names a step of undo; %1 says what is mended: &quot;an address stands without a text&quot;</extracomment>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Mend all: %1</source>
        <extracomment>Names a step of undo; %1 says what is mended: &quot;an address stands without a text&quot;</extracomment>
        <translation>Alle beheben: %1</translation>
    </message>
</context>
<context>
    <name>minuta::FindingsModel</name>
    <message>
        <source>Before the first heading</source>
        <translation>Vor der ersten Überschrift</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>For a screen reader, a finding: %1 is its section, %2 &quot;Error&quot;, &quot;Warning&quot; or &quot;Note&quot;, %3 what is found</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>minuta::FindingsPanel</name>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <extracomment>A button: makes the change that mends the finding</extracomment>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Mend &amp;All of This Kind</source>
        <translation>&amp;Alle dieser Art beheben</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <extracomment>A button: says why the finding matters</extracomment>
        <translation>&amp;Warum?</translation>
    </message>
    <message>
        <source>Do Not &amp;Tell This in This Series</source>
        <translation>In dieser Reihe nicht mehr mel&amp;den</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Liste schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>A template is not checked: its placeholders are meant.</source>
        <translation>Eine Vorlage wird nicht geprüft: Ihre Platzhalter sind gewollt.</translation>
    </message>
    <message>
        <source>The text is being looked at.</source>
        <translation>Der Text wird gerade angesehen.</translation>
    </message>
    <message>
        <source>Nothing to mend. Dates, links, tables, lists, headings and what the series asks for are looked at whenever you rest from typing.</source>
        <translation>Nichts zu beheben. Daten, Links, Tabellen, Listen, Überschriften und was die Reihe verlangt werden angesehen, sobald Sie beim Tippen innehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Mend &amp;All %n of This Kind</source>
        <extracomment>A button; %n is how many</extracomment>
        <translation>
            <numerusform>Den &amp;einen dieser Art beheben</numerusform>
            <numerusform>&amp;Alle %n dieser Art beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
</context>
<context>
    <name>minuta::FinishDialog</name>
    <message>
        <source>Say “No &amp;update” in teams that say nothing</source>
        <translation>In Teams, die nichts sagen, „No &amp;update“ schreiben</translation>
    </message>
    <message>
        <source>Leave out &amp;placeholders such as “[add updates here]”</source>
        <translation>&amp;Platzhalter wie „[add updates here]“ weglassen</translation>
    </message>
    <message>
        <source>&amp;Change the Minutes</source>
        <translation>Protokoll ä&amp;ndern</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>Makes what is chosen above an edit of the minutes, one step of undo</source>
        <translation>Macht aus dem Gewählten eine Änderung des Protokolls, die sich in einem Schritt rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Before others get them</source>
        <translation>Bevor andere es bekommen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>“No update”: %1.</source>
        <extracomment>%1 is a list of teams</extracomment>
        <translation>„No update“: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) go.</source>
        <translation>
            <numerusform>%n Platzhalter fällt weg.</numerusform>
            <numerusform>%n Platzhalter fallen weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>%1 is a list of sections</extracomment>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>Nothing is changed unless you choose it.</source>
        <translation>Nichts wird geändert, was Sie nicht wählen.</translation>
    </message>
    <message>
        <source>Settle the conflicts first: until then nobody knows what the minutes say.</source>
        <translation>Lösen Sie zuerst die Konflikte: Vorher weiß niemand, was das Protokoll sagt.</translation>
    </message>
    <message>
        <source>There is nothing of that kind.</source>
        <translation>Davon gibt es nichts.</translation>
    </message>
    <message>
        <source>Leave out sections that sa&amp;y nothing</source>
        <translation>Abschnitte weglassen, die n&amp;ichts sagen</translation>
    </message>
</context>
<context>
    <name>minuta::FormView</name>
    <message>
        <source>Show earlier sections</source>
        <translation>Frühere Abschnitte zeigen</translation>
    </message>
    <message>
        <source>Show later sections</source>
        <translation>Spätere Abschnitte zeigen</translation>
    </message>
    <message>
        <source>These minutes are empty. Type a title above, or write or paste Markdown in the Source view.</source>
        <translation>Dieses Protokoll ist leer. Oben einen Titel eingeben oder im Quelltext Markdown schreiben oder einfügen.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
</context>
<context>
    <name>minuta::HistoryDialog</name>
    <message>
        <source>Picture</source>
        <extracomment>The history of a roadmap, drawn or as a table</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Reading the minutes of the series…</source>
        <translation>Die Protokolle der Reihe werden gelesen …</translation>
    </message>
    <message>
        <source>Roadmap History</source>
        <translation>Roadmap-Verlauf</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Items and meetings</source>
        <translation>Punkte und Sitzungen</translation>
    </message>
    <message>
        <source>None of the minutes in this folder has a roadmap with items.</source>
        <translation>Kein Protokoll in diesem Ordner hat eine Roadmap mit Punkten.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture of pixels (*.png)</source>
        <translation>Bild aus Pixeln (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in the roadmaps of %n meeting(s) since %2</source>
        <extracomment>%1 is &quot;12 items&quot;, %n a number of meetings that have a roadmap, %2 the date of the first of all</extracomment>
        <translation>
            <numerusform>%1 in der Roadmap von %n Sitzung seit %2</numerusform>
            <numerusform>%1 in den Roadmaps von %n Sitzungen seit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already. Save the picture under that name to replace it.</source>
        <translation>%1 gibt es schon. Um es zu ersetzen, das Bild unter diesem Namen speichern.</translation>
    </message>
</context>
<context>
    <name>minuta::HistoryModel</name>
    <message>
        <source>not there</source>
        <translation>nicht dabei</translation>
    </message>
</context>
<context>
    <name>minuta::HistoryPicture</name>
    <message>
        <source>(no bucket)</source>
        <translation>(ohne Zeitraum)</translation>
    </message>
    <message>
        <source>moved on</source>
        <translation>vorgerückt</translation>
    </message>
    <message>
        <source>a step back</source>
        <translation>zurückgestuft</translation>
    </message>
    <message>
        <source>%1, new</source>
        <extracomment>An item of a roadmap at the first meeting that has it; %1 is a bucket (&quot;Soon&quot;)</extracomment>
        <translation>%1, neu</translation>
    </message>
    <message>
        <source>%1, back from %2</source>
        <extracomment>An item of a roadmap at a meeting; %1 and %2 are buckets (&quot;Soon&quot;, &quot;Recently Completed&quot;)</extracomment>
        <translation>%1, zurück von „%2“</translation>
    </message>
    <message>
        <source>%1, moved from %2</source>
        <translation>%1, vorher „%2“</translation>
    </message>
    <message>
        <source>%1; before: “%2”</source>
        <extracomment>%1 is what became of an item of a roadmap, %2 its words at the meeting before</extracomment>
        <translation>%1; vorher: „%2“</translation>
    </message>
</context>
<context>
    <name>minuta::HistoryView</name>
    <message>
        <source>Picture of the roadmap’s history</source>
        <translation>Bild des Roadmap-Verlaufs</translation>
    </message>
    <message>
        <source>The table beside it says the same.</source>
        <translation>Die Tabelle daneben sagt dasselbe.</translation>
    </message>
</context>
<context>
    <name>minuta::IncomingChanges</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sections that another program has changed</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program has changed this file</source>
        <translation>Ein anderes Programm hat diese Datei geändert</translation>
    </message>
    <message>
        <source>%1 changed this file</source>
        <translation>Geändert von %1</translation>
    </message>
    <message>
        <source>%1; what is new in it is in the text now.</source>
        <extracomment>%1 is &quot;Ana Ruiz changed this file&quot; or &quot;Another program has changed this file&quot;</extracomment>
        <translation>%1; das Neue darin steht jetzt im Text.</translation>
    </message>
    <message>
        <source>%1; what is new in it is in the text now: %2.</source>
        <extracomment>%1 as before; %2 is a list of sections and teams</extracomment>
        <translation>%1; das Neue darin steht jetzt im Text: %2.</translation>
    </message>
    <message>
        <source>Take in what others wrote</source>
        <translation>Fremde Änderungen übernehmen</translation>
    </message>
</context>
<context>
    <name>minuta::InlineRenderer</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>minuta::Lane</name>
    <message>
        <source>+ Add item</source>
        <translation>+ Punkt hinzufügen</translation>
    </message>
    <message>
        <source>No bucket</source>
        <extracomment>The head of a lane with the roadmap&apos;s rows that stand before the first bucket</extracomment>
        <translation>Ohne Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <extracomment>For a screen reader: %1 is a bucket of the roadmap such as &quot;Soon&quot;</extracomment>
        <translation>
            <numerusform>%1, %n Punkt</numerusform>
            <numerusform>%1, %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>More that can be done with %1</source>
        <translation>Was mit „%1“ noch getan werden kann</translation>
    </message>
    <message>
        <source>Add item to %1</source>
        <extracomment>%1 is a bucket of the roadmap such as &quot;Soon&quot;</extracomment>
        <translation>Punkt zu „%1“ hinzufügen</translation>
    </message>
</context>
<context>
    <name>minuta::LanesView</name>
    <message numerus="yes">
        <source>%n more bucket(s): see Table.</source>
        <extracomment>Behind the lanes of a roadmap, &quot;Table&quot; is the other way to see it</extracomment>
        <translation>
            <numerusform>%n weiterer Zeitraum: siehe Tabelle.</numerusform>
            <numerusform>%n weitere Zeiträume: siehe Tabelle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::LastTime</name>
    <message>
        <source>Save these minutes first: what was written last time is in the files of their folder.</source>
        <translation>Speichern Sie dieses Protokoll zuerst: Was letztes Mal geschrieben wurde, steht in den Dateien seines Ordners.</translation>
    </message>
    <message>
        <source>The name of this file has no date, so it is not known which meeting was before.</source>
        <translation>Der Name dieser Datei enthält kein Datum; deshalb ist nicht bekannt, welche Sitzung davor war.</translation>
    </message>
    <message>
        <source>There are no minutes of an earlier meeting in this folder.</source>
        <translation>In diesem Ordner gibt es kein Protokoll einer früheren Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is new: it is not in the minutes of the last %n meeting(s).</source>
        <extracomment>%1 is a team, %n how many earlier meetings were looked at</extracomment>
        <translation>
            <numerusform>„%1“ ist neu: Im Protokoll der letzten Sitzung steht es nicht.</numerusform>
            <numerusform>„%1“ ist neu: In den Protokollen der letzten %n Sitzungen steht es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” wrote nothing at the last %n meeting(s).</source>
        <extracomment>%1 is a team, %n how many earlier meetings were looked at</extracomment>
        <translation>
            <numerusform>„%1“ hat zur letzten Sitzung nichts geschrieben.</numerusform>
            <numerusform>„%1“ hat zu den letzten %n Sitzungen nichts geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::LastTimePanel</name>
    <message>
        <source>Use This Line</source>
        <translation>Zeile übernehmen</translation>
    </message>
    <message>
        <source>Put the line at the caret, or the selected lines, below what is written now (Enter)</source>
        <translation>Die Zeile an der Schreibmarke oder die markierten Zeilen unter das setzen, was jetzt geschrieben ist (Eingabe)</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <extracomment>Heads what a team wrote at an earlier meeting; %1 is its date</extracomment>
        <translation>Geschrieben am %1</translation>
    </message>
    <message>
        <source>What %1 wrote on %2</source>
        <extracomment>For a screen reader: the text of an earlier meeting; %1 is a team, %2 the date</extracomment>
        <translation>Was %1 am %2 geschrieben hat</translation>
    </message>
    <message>
        <source>= as written on %1</source>
        <translation>= wie am %1 geschrieben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For a screen reader: %1 says how many lines, %2 are their numbers</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) as last time</source>
        <extracomment>Lines that say the same as at the last meeting</extracomment>
        <translation>
            <numerusform>%n Zeile wie letztes Mal</numerusform>
            <numerusform>%n Zeilen wie letztes Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
</context>
<context>
    <name>minuta::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A menu entry: %1 is the word &quot;Undo&quot; or &quot;Redo&quot;, %2 what would be undone</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>New minutes</source>
        <translation>Neues Protokoll</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go to section or team</source>
        <translation>Gehe zu Abschnitt oder Team</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>About Minuta</source>
        <translation>Über Minuta</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Minuta %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;An editor for meeting minutes in Markdown.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Minuta %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ein Editor für Besprechungsprotokolle in Markdown.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <extracomment>A command: chooses a theme; %1 is &quot;Light&quot;, &quot;Dark&quot; or &quot;As the Desktop&quot;</extracomment>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <extracomment>A command: shows a view; %1 is &quot;Form&quot;, &quot;Source&quot; or &quot;Roadmap&quot;</extracomment>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>This document is read-only: nothing can be moved from it.</source>
        <translation>Dieses Dokument ist schreibgeschützt: Daraus kann nichts verschoben werden.</translation>
    </message>
</context>
<context>
    <name>minuta::MarkdownEdit</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>Zeilenumbruch</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Move text</source>
        <translation>Text verschieben</translation>
    </message>
    <message>
        <source>Paste as Markdown</source>
        <translation>Als Markdown einfügen</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als einfachen Text einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::MeetingDateDelegate</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
</context>
<context>
    <name>minuta::MeetingHead</name>
    <message>
        <source>Title of the meeting</source>
        <translation>Titel der Besprechung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date of the meeting</source>
        <translation>Datum der Besprechung</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Datum einfügen</translation>
    </message>
    <message>
        <source>The title is in conflict</source>
        <translation>Der Titel ist im Konflikt</translation>
    </message>
</context>
<context>
    <name>minuta::MeetingLinesModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>For a screen reader: %1 is a heading&apos;s line, %2 what becomes of its section</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>minuta::MeetingPreview</name>
    <message>
        <source>Show d&amp;ropped lines</source>
        <translation>&amp;Weggefallene Zeilen zeigen</translation>
    </message>
    <message>
        <source>Preview of the new minutes</source>
        <translation>Vorschau des neuen Protokolls</translation>
    </message>
</context>
<context>
    <name>minuta::MeetingWords</name>
    <message>
        <source>first</source>
        <extracomment>Of a month&apos;s weekdays: &quot;the first Tuesday&quot;</extracomment>
        <translation>ersten</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiten</translation>
    </message>
    <message>
        <source>third</source>
        <translation>dritten</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierten</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzten</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>What becomes of a section of earlier minutes in the next ones</extracomment>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>%1 of %2 carried</source>
        <extracomment>What becomes of a section of earlier minutes in the next ones; numbers of items</extracomment>
        <translation>%1 von %2 übernommen</translation>
    </message>
    <message>
        <source>partly kept</source>
        <translation>bleibt zum Teil</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Keep all of it</source>
        <extracomment>What to do with a section of earlier minutes in the next ones</extracomment>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Keep headings only</source>
        <translation>Nur Überschriften behalten</translation>
    </message>
    <message>
        <source>Carry open items</source>
        <translation>Offene Punkte übernehmen</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Weglassen</translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s) on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>
            <numerusform>jede Woche am %1</numerusform>
            <numerusform>alle %n Wochen am %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the %1 %2</source>
        <extracomment>%1 is &quot;first&quot;, &quot;second&quot; or &quot;last&quot;, %2 a day of the week</extracomment>
        <translation>
            <numerusform>jeden Monat am %1 %2</numerusform>
            <numerusform>alle %n Monate am %1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>carried: %1</source>
        <extracomment>A line of the next minutes, for a screen reader; %1 is the line</extracomment>
        <translation>übernommen: %1</translation>
    </message>
    <message>
        <source>changed: %1, before: %2</source>
        <translation>geändert: %1, zuvor: %2</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>neu: %1</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation>fällt weg: %1</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>Numbers of lines of the next minutes</extracomment>
        <translation>%1 bleiben</translation>
    </message>
    <message>
        <source>%1 carried</source>
        <translation>%1 übernommen</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 fallen weg</translation>
    </message>
    <message>
        <source>from newer minutes</source>
        <translation>aus neuerem Protokoll</translation>
    </message>
</context>
<context>
    <name>minuta::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>minuta::MissingSectionsBar</name>
    <message>
        <source>The template also asks for:</source>
        <translation>Die Vorlage verlangt außerdem:</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <extracomment>A button that adds a section; %1 is its heading</extracomment>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Insert section</source>
        <translation>Abschnitt einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::MoveSectionDialog</name>
    <message>
        <source>Move Section to Another Meeting</source>
        <translation>Abschnitt in eine andere Sitzung verschieben</translation>
    </message>
    <message>
        <source>Text that moves</source>
        <translation>Text, der verschoben wird</translation>
    </message>
    <message>
        <source>&amp;Section:</source>
        <translation>&amp;Abschnitt:</translation>
    </message>
    <message>
        <source>&amp;To the minutes of:</source>
        <translation>&amp;In das Protokoll vom:</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A meeting to choose: %1 is its date, %2 its file&apos;s name</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No section has text to move.</source>
        <translation>Kein Abschnitt hat Text zum Verschieben.</translation>
    </message>
    <message>
        <source>There are no minutes of another meeting in this folder.</source>
        <translation>In diesem Ordner gibt es kein Protokoll einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>Those minutes cannot be read. Open them to see why.</source>
        <translation>Jenes Protokoll kann nicht gelesen werden. Öffnen Sie es, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Those minutes have several sections “%1”. Give them different headings first.</source>
        <translation>Jenes Protokoll hat mehrere Abschnitte „%1“. Geben Sie ihnen zuerst verschiedene Überschriften.</translation>
    </message>
    <message>
        <source>Those minutes have no section “%1”. Add it there first.</source>
        <translation>Jenes Protokoll hat keinen Abschnitt „%1“. Fügen Sie ihn dort zuerst ein.</translation>
    </message>
    <message>
        <source>It goes behind what “%1” holds there; here its heading stays. Undo brings it back, in either window.</source>
        <translation>Er kommt hinter das, was „%1“ dort enthält; hier bleibt die Überschrift. Rückgängig bringt ihn zurück, in beiden Fenstern.</translation>
    </message>
    <message>
        <source>Choose a section</source>
        <translation>Abschnitt wählen</translation>
    </message>
    <message>
        <source>Choose the section whose text is to move.</source>
        <translation>Zuerst wählen, welcher Abschnitt seinen Text abgibt.</translation>
    </message>
</context>
<context>
    <name>minuta::NewMeetingDialog</name>
    <message>
        <source>&amp;Other File…</source>
        <translation>&amp;Andere Datei …</translation>
    </message>
    <message>
        <source>Other Fo&amp;lder…</source>
        <translation>Anderer &amp;Ordner …</translation>
    </message>
    <message>
        <source>New Meeting</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>How often the series meets</source>
        <translation>Wie oft die Sitzungen stattfinden</translation>
    </message>
    <message>
        <source>Files to be made</source>
        <translation>Dateien, die angelegt werden</translation>
    </message>
    <message>
        <source>What becomes of the sections</source>
        <translation>Was aus den Abschnitten wird</translation>
    </message>
    <message>
        <source>&amp;Make it from:</source>
        <extracomment>What a new meeting is made from: earlier minutes or a template</extracomment>
        <translation>&amp;Vorlage:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Datum:</translation>
    </message>
    <message>
        <source>Mee&amp;tings:</source>
        <extracomment>How many meetings are made ahead</extracomment>
        <translation>Si&amp;tzungen:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Date&amp;i:</translation>
    </message>
    <message>
        <source>&amp;Sections of the earlier minutes:</source>
        <translation>Ab&amp;schnitte des früheren Protokolls:</translation>
    </message>
    <message>
        <source>Folder of the Meetings</source>
        <translation>Ordner der Sitzungen</translation>
    </message>
    <message>
        <source>Make the Next Meeting From</source>
        <translation>Nächste Sitzung anlegen aus</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.mdown *.txt);;All files (*)</source>
        <translation>Markdown (*.md *.markdown *.mdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking at the earlier minutes…</source>
        <translation>Frühere Protokolle werden gelesen …</translation>
    </message>
    <message>
        <source>(none yet)</source>
        <translation>(noch keiner)</translation>
    </message>
    <message>
        <source>Several meetings need files whose names have a date, and %1 has none.</source>
        <translation>Mehrere Sitzungen brauchen Dateinamen mit einem Datum; %1 hat keines.</translation>
    </message>
    <message>
        <source>%1 is there already and stays as it is. Choose another date or name.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>%1 gibt es schon; die Datei bleibt, wie sie ist. Ein anderes Datum oder ein anderer Name ist nötig.</translation>
    </message>
    <message>
        <source>%1  %2  (is there already and stays)</source>
        <extracomment>A file to be made: %1 is the short name of a day of the week, %2 the file&apos;s name</extracomment>
        <translation>%1  %2  (gibt es schon, bleibt)</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>An empty document. You choose its name when you save it.</source>
        <translation>Ein leeres Dokument. Der Name wird beim Speichern gewählt.</translation>
    </message>
    <message>
        <source>Teams and leads as in these minutes, edited last.</source>
        <extracomment>Where the teams of the new minutes come from; %1 is a date</extracomment>
        <translation>Teams und Leitungen wie in diesem Protokoll, dem zuletzt bearbeiteten.</translation>
    </message>
    <message>
        <source>Teams and leads as in these minutes.</source>
        <translation>Teams und Leitungen wie in diesem Protokoll.</translation>
    </message>
    <message>
        <source>Teams and leads from %1, edited last.</source>
        <translation>Teams und Leitungen vom %1, zuletzt bearbeitet.</translation>
    </message>
    <message>
        <source>Teams and leads from %1, the newest.</source>
        <translation>Teams und Leitungen vom %1, dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Roadmap as in these minutes, edited last.</source>
        <translation>Roadmap wie in diesem Protokoll, dem zuletzt bearbeiteten.</translation>
    </message>
    <message>
        <source>Roadmap as in these minutes.</source>
        <translation>Roadmap wie in diesem Protokoll.</translation>
    </message>
    <message>
        <source>Roadmap from %1, edited last.</source>
        <translation>Roadmap vom %1, zuletzt bearbeitet.</translation>
    </message>
    <message>
        <source>Roadmap from %1, the newest.</source>
        <translation>Roadmap vom %1, dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Create &amp;Empty Document</source>
        <translation>&amp;Leeres Dokument anlegen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n File(s)</source>
        <translation>
            <numerusform>%n Datei an&amp;legen</numerusform>
            <numerusform>%n Dateien an&amp;legen</numerusform>
        </translation>
    </message>
    <message>
        <source>Teams and leads from the template.</source>
        <translation>Teams und Leitungen aus der Vorlage.</translation>
    </message>
    <message>
        <source>No meeting on %1.</source>
        <translation>Keine Sitzung am %1.</translation>
    </message>
    <message numerus="yes">
        <source>Creating %n File(s)…</source>
        <translation>
            <numerusform>%n Datei wird angelegt …</numerusform>
            <numerusform>%n Dateien werden angelegt …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not in the folder of these meetings. Choose another name, or the folder first.</source>
        <extracomment>%1 is what was typed as a file&apos;s name</extracomment>
        <translation>%1 liegt nicht im Ordner dieser Sitzungen. Wählen Sie einen anderen Namen oder zuerst den Ordner.</translation>
    </message>
    <message>
        <source>%1 has mistakes, so nothing is made from it.
%2</source>
        <extracomment>%1 is a template&apos;s file, %2 its mistakes, a line each</extracomment>
        <translation>%1 hat Fehler, deshalb wird nichts daraus gemacht.
%2</translation>
    </message>
</context>
<context>
    <name>minuta::OutlineModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>Teams with an update, and all teams; stands at the right of &quot;Backlog Reviews&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Beside a section that says nothing yet</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a team&apos;s lead, %2 the word &quot;empty&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>Vor der ersten Überschrift</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>For a screen reader; %1 a section&apos;s name, %2 &quot;filled&quot; or &quot;empty&quot;, %3 its lead</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>%1, %2, lead %3</source>
        <translation>%1, %2, Leitung %3</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>Abschnitt verschieben</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>Beside a section that somebody else has changed while the minutes were open</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>notes</comment>
        <extracomment>Notes beside a section, as &quot;changed&quot; and &quot;Ana · empty&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>%1 is in a conflict: it is a section once that is settled.</source>
        <translation>%1 steht in einem Konflikt und wird ein Abschnitt, sobald der beigelegt ist.</translation>
    </message>
    <message>
        <source>%1, in conflict</source>
        <extracomment>For a screen reader; %1 a section&apos;s name</extracomment>
        <translation>%1, im Konflikt</translation>
    </message>
</context>
<context>
    <name>minuta::OutlineView</name>
    <message>
        <source>Filter sections and leads</source>
        <translation>Abschnitte und Leitung filtern</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>No section matches</source>
        <translation>Kein Abschnitt passt</translation>
    </message>
</context>
<context>
    <name>minuta::OwnBar</name>
    <message>
        <source>Show Everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Who I Am…</source>
        <translation>Wer ich bin …</translation>
    </message>
    <message>
        <source>Looking for your sections…</source>
        <translation>Ihre Abschnitte werden gesucht …</translation>
    </message>
    <message>
        <source>These minutes have no teams.</source>
        <translation>Dieses Protokoll hat keine Teams.</translation>
    </message>
    <message>
        <source>Nobody has said yet who you are: choose your team.</source>
        <translation>Es ist noch nicht bekannt, wer Sie sind: Wählen Sie Ihr Team.</translation>
    </message>
    <message>
        <source>Only your sections are shown.</source>
        <translation>Nur Ihre Abschnitte werden gezeigt.</translation>
    </message>
    <message>
        <source>Nobody called %1 leads a team in these minutes: choose yours.</source>
        <translation>Niemand namens %1 leitet in diesem Protokoll ein Team: Wählen Sie Ihres.</translation>
    </message>
    <message>
        <source>Only the sections of %1 are shown.</source>
        <translation>Nur die Abschnitte von %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Choose My Team…</source>
        <translation>Mein Team wählen …</translation>
    </message>
</context>
<context>
    <name>minuta::PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>minuta::PickDialog</name>
    <message>
        <source>What matches</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>%1  –  %2</source>
        <extracomment>%1 is a section or a command, %2 its lead or its shortcut</extracomment>
        <translation>%1  –  %2</translation>
    </message>
</context>
<context>
    <name>minuta::PreviewBlocks</name>
    <message>
        <source>%1: nothing</source>
        <extracomment>Of two versions in a conflict, one in which the lines were removed; %1 is &quot;Mine (HEAD)&quot;</extracomment>
        <translation>%1: nichts</translation>
    </message>
    <message>
        <source>Conflict: two versions stand here</source>
        <extracomment>Above the two versions of what two people have changed</extracomment>
        <translation>Konflikt: Hier stehen zwei Fassungen</translation>
    </message>
</context>
<context>
    <name>minuta::PreviewTargets</name>
    <message>
        <source>Show the whole of this part; this can take a while.</source>
        <translation>Diesen Teil ganz zeigen; das kann eine Weile dauern.</translation>
    </message>
    <message>
        <source>%1 (not opened from here)</source>
        <extracomment>%1 is the target of a link that is not opened, such as a file&apos;s path</extracomment>
        <translation>%1 (wird von hier aus nicht geöffnet)</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <extracomment>Spoken by a screen reader; %1 is the task&apos;s text</extracomment>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Zu tun: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <extracomment>Spoken by a screen reader; %1 is the link&apos;s text</extracomment>
        <translation>Link: %1</translation>
    </message>
    <message>
        <source>Go to where the conflict is settled.</source>
        <translation>Dorthin, wo der Konflikt beigelegt wird.</translation>
    </message>
</context>
<context>
    <name>minuta::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The document as readers will see it</source>
        <translation>Das Dokument, wie Leser es sehen</translation>
    </message>
    <message>
        <source>Nothing to read yet. What you write appears here the way readers will see it.</source>
        <translation>Noch nichts zu lesen. Was Sie schreiben, erscheint hier so, wie Leser es sehen.</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>Link ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy Link &amp;Address</source>
        <translation>Link-&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Reopen Task</source>
        <extracomment>Undo text: the box of a task was ticked or unticked</extracomment>
        <translation>Aufgabe wieder öffnen</translation>
    </message>
    <message>
        <source>Tick Off Task</source>
        <translation>Aufgabe abhaken</translation>
    </message>
</context>
<context>
    <name>minuta::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>A size of paper</extracomment>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>Margins of pages</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Narrow</source>
        <extracomment>Margins of pages</extracomment>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Wide</source>
        <extracomment>Margins of pages</extracomment>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Page width</source>
        <extracomment>How large pages are shown: as wide as the window</extracomment>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <extracomment>How large pages are shown: all of one</extracomment>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>P&amp;aper:</source>
        <translation>P&amp;apier:</translation>
    </message>
    <message>
        <source>&amp;Margins:</source>
        <translation>&amp;Ränder:</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>A&amp;nsicht:</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Open as PDF</source>
        <extracomment>Shows the pages in another program</extracomment>
        <translation>Als PDF ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Die Seiten werden erstellt …</translation>
    </message>
    <message>
        <source>Printing page %1 of %2…</source>
        <extracomment>%1 and %2 are numbers of pages</extracomment>
        <translation>Seite %1 von %2 wird gedruckt …</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Printers cannot be reached from here. Open the pages as PDF, and print them from there.</source>
        <translation>Drucker sind von hier nicht erreichbar. Öffnen Sie die Seiten als PDF und drucken Sie sie dort.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt …</translation>
    </message>
    <message>
        <source>&amp;Stop Printing</source>
        <translation>Drucken &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>“%1” could not be printed to.</source>
        <translation>Auf „%1“ konnte nicht gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>minuta::ProposalField</name>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapActions</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>To the previous bucket</source>
        <translation>In den vorigen Zeitraum</translation>
    </message>
    <message>
        <source>To the next bucket</source>
        <translation>In den nächsten Zeitraum</translation>
    </message>
    <message>
        <source>Group…</source>
        <extracomment>Puts the selected roadmap items under a bold head</extracomment>
        <translation>Gruppieren …</translation>
    </message>
    <message>
        <source>Dissolve group</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Add spacer below</source>
        <extracomment>An empty row of the roadmap table, which ends a group</extracomment>
        <translation>Abstand darunter einfügen</translation>
    </message>
    <message>
        <source>Add bucket…</source>
        <translation>Zeitraum hinzufügen …</translation>
    </message>
    <message>
        <source>Move bucket up</source>
        <translation>Zeitraum nach oben</translation>
    </message>
    <message>
        <source>Move bucket down</source>
        <translation>Zeitraum nach unten</translation>
    </message>
    <message>
        <source>Remove bucket</source>
        <translation>Zeitraum entfernen</translation>
    </message>
    <message>
        <source>Group Roadmap Items</source>
        <translation>Roadmap-Punkte gruppieren</translation>
    </message>
    <message>
        <source>Name of the group:</source>
        <translation>Name der Gruppe:</translation>
    </message>
    <message>
        <source>New Bucket</source>
        <translation>Neuer Zeitraum</translation>
    </message>
    <message>
        <source>Name of the bucket, such as “Soon”:</source>
        <extracomment>A bucket is a time such as &quot;Soon&quot; in a roadmap</extracomment>
        <translation>Name des Zeitraums, etwa „Bald“:</translation>
    </message>
    <message>
        <source>Rename bucket…</source>
        <translation>Zeitraum umbenennen …</translation>
    </message>
    <message>
        <source>Move bucket left</source>
        <translation>Zeitraum nach links</translation>
    </message>
    <message>
        <source>Move bucket right</source>
        <translation>Zeitraum nach rechts</translation>
    </message>
    <message>
        <source>Rename Bucket</source>
        <translation>Zeitraum umbenennen</translation>
    </message>
    <message>
        <source>Name of the bucket:</source>
        <translation>Name des Zeitraums:</translation>
    </message>
    <message>
        <source>Link…</source>
        <extracomment>The address that a roadmap item leads to</extracomment>
        <translation>Link …</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Link of the Roadmap Item</source>
        <translation>Link des Roadmap-Punkts</translation>
    </message>
    <message>
        <source>Address (empty: no link):</source>
        <translation>Adresse (leer: kein Link):</translation>
    </message>
    <message>
        <source>The address is the item&apos;s text. Edit the text to remove it.</source>
        <translation>Die Adresse ist der Text des Punkts. Sie lässt sich nur im Text entfernen.</translation>
    </message>
    <message>
        <source>The item cannot lead to this address. Edit its text to write the link.</source>
        <translation>Der Punkt kann nicht zu dieser Adresse führen. Der Link lässt sich im Text schreiben.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als einfachen Text einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapBadge</name>
    <message>
        <source>new</source>
        <extracomment>Badge of a roadmap item</extracomment>
        <translation>neu</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <extracomment>Tooltip of a roadmap item: how it read at the meeting before</extracomment>
        <translation>Zuvor: %1</translation>
    </message>
    <message>
        <source>back from %1</source>
        <extracomment>Badge of a roadmap item; %1 is the bucket that it was moved from, against the order of things</extracomment>
        <translation>zurück aus „%1“</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>Badge of a roadmap item; %1 is the bucket that it was moved from</extracomment>
        <translation>aus „%1“</translation>
    </message>
    <message>
        <source>%1, reworded</source>
        <translation>%1, umformuliert</translation>
    </message>
    <message>
        <source>reworded</source>
        <extracomment>Badge of a roadmap item</extracomment>
        <translation>umformuliert</translation>
    </message>
    <message numerus="yes">
        <source>unchanged for %n meeting(s)</source>
        <extracomment>Badge of a roadmap item</extracomment>
        <translation>
            <numerusform>unverändert seit %n Sitzung</numerusform>
            <numerusform>unverändert seit %n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>readers do not see: %1</source>
        <extracomment>Badge of a roadmap item; %1 is the text of cells that belong to no column of the table</extracomment>
        <translation>für Leser unsichtbar: %1</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapHeader</name>
    <message>
        <source>More that can be done with the roadmap</source>
        <translation>Was mit der Roadmap noch getan werden kann</translation>
    </message>
    <message>
        <source>More that can be done with the table</source>
        <translation>Was mit der Tabelle noch getan werden kann</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>Roadmap</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapModel</name>
    <message>
        <source>group %1</source>
        <extracomment>For a screen reader: the bold head of a group of roadmap items</extracomment>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>spacer</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>no item</source>
        <translation>kein Punkt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>For a screen reader: an item of the roadmap and what it tells of an earlier meeting, &quot;Login, new&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>conflict: %1</source>
        <extracomment>Badge of a roadmap item; %1 is a version in a conflict, &quot;Mine (HEAD)&quot;</extracomment>
        <translation>Konflikt: %1</translation>
    </message>
    <message>
        <source>Settle the conflict first: neither version can be edited here.</source>
        <translation>Legen Sie zuerst den Konflikt bei: Keine der Fassungen lässt sich hier bearbeiten.</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapNotice</name>
    <message>
        <source>Go to Source</source>
        <translation>Zum Quelltext</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapOffer</name>
    <message>
        <source>Insert Roadmap</source>
        <translation>Roadmap einfügen</translation>
    </message>
    <message>
        <source>These minutes have no roadmap.

A roadmap is a table with two columns, When and What: what is planned, from recently completed to future.</source>
        <translation>Dieses Protokoll hat keine Roadmap.

Eine Roadmap ist eine Tabelle mit zwei Spalten, Wann und Was: was geplant ist, von kürzlich abgeschlossen bis später.</translation>
    </message>
    <message>
        <source>Insert roadmap</source>
        <translation>Roadmap einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapSteps</name>
    <message>
        <source>Add roadmap item</source>
        <translation>Roadmap-Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Edit roadmap item</source>
        <translation>Roadmap-Punkt ändern</translation>
    </message>
    <message>
        <source>Rename bucket</source>
        <translation>Zeitraum umbenennen</translation>
    </message>
    <message>
        <source>New item</source>
        <extracomment>The text of a roadmap item that was just added, to be written over</extracomment>
        <translation>Neuer Punkt</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n roadmap item(s)</source>
        <translation>
            <numerusform>%n Roadmap-Punkt entfernen</numerusform>
            <numerusform>%n Roadmap-Punkte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n roadmap item(s)</source>
        <translation>
            <numerusform>%n Roadmap-Punkt verschieben</numerusform>
            <numerusform>%n Roadmap-Punkte verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n roadmap item(s) to %1</source>
        <extracomment>Undo text; %1 is a bucket of the roadmap, such as &quot;Soon&quot;</extracomment>
        <translation>
            <numerusform>%n Roadmap-Punkt nach „%1“ verschieben</numerusform>
            <numerusform>%n Roadmap-Punkte nach „%1“ verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Group roadmap items</source>
        <translation>Roadmap-Punkte gruppieren</translation>
    </message>
    <message>
        <source>Dissolve roadmap group</source>
        <translation>Roadmap-Gruppe auflösen</translation>
    </message>
    <message>
        <source>Add spacer</source>
        <translation>Abstand einfügen</translation>
    </message>
    <message>
        <source>Add bucket</source>
        <translation>Zeitraum hinzufügen</translation>
    </message>
    <message>
        <source>Move bucket</source>
        <translation>Zeitraum verschieben</translation>
    </message>
    <message>
        <source>Remove bucket %1</source>
        <extracomment>Undo text; %1 is a bucket of the roadmap, such as &quot;Soon&quot;</extracomment>
        <translation>Zeitraum „%1“ entfernen</translation>
    </message>
    <message>
        <source>Bring back roadmap item</source>
        <translation>Roadmap-Punkt zurückholen</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>Link entfernen</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Change link</source>
        <translation>Link ändern</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n roadmap item(s)</source>
        <translation>
            <numerusform>%n Roadmap-Punkt einfügen</numerusform>
            <numerusform>%n Roadmap-Punkte einfügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapTableView</name>
    <message>
        <source>Roadmap</source>
        <translation>Roadmap</translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The summary was put into the section “Discussion”.</source>
        <translation>Die Zusammenfassung steht jetzt im Abschnitt „Discussion“.</translation>
    </message>
</context>
<context>
    <name>minuta::RosterApplyDialog</name>
    <message>
        <source>Apply to Meetings Not Yet Held</source>
        <translation>Auf künftige Sitzungen anwenden</translation>
    </message>
    <message>
        <source>File and line</source>
        <extracomment>Columns: where a line stands, what it says now, what it will say</extracomment>
        <translation>Datei und Zeile</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Lines that change</source>
        <translation>Zeilen, die sich ändern</translation>
    </message>
    <message>
        <source>There are no files of meetings yet to come. New ones will have the teams and leads of the roster.</source>
        <translation>Für künftige Sitzungen gibt es noch keine Dateien. Neue bekommen die Teams und Leitungen aus dieser Liste.</translation>
    </message>
    <message>
        <source>The files of all meetings yet to come have these teams and leads already.</source>
        <translation>Die Dateien aller künftigen Sitzungen haben diese Teams und Leitungen schon.</translation>
    </message>
    <message>
        <source>All of the ticked files are changed, or none. Minutes of meetings that were held stay as they are.</source>
        <translation>Alle angekreuzten Dateien werden geändert oder keine. Protokolle vergangener Sitzungen bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) need no change.</source>
        <extracomment>A sentence that follows another</extracomment>
        <translation>
            <numerusform>%n Datei braucht keine Änderung.</numerusform>
            <numerusform>%n Dateien brauchen keine Änderung.</numerusform>
        </translation>
    </message>
    <message>
        <source>needs no change</source>
        <translation>braucht keine Änderung</translation>
    </message>
    <message>
        <source>left as it is unless ticked</source>
        <translation>bleibt, wenn nicht angekreuzt</translation>
    </message>
    <message>
        <source>“%1” holds text, which would go</source>
        <translation>„%1“ enthält Text, der wegfiele</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1, new</source>
        <extracomment>A line of a file: %1 is its number</extracomment>
        <translation>Zeile %1, neu</translation>
    </message>
    <message>
        <source>Line %1, goes</source>
        <translation>Zeile %1, entfällt</translation>
    </message>
    <message>
        <source>Line %1, moves</source>
        <translation>Zeile %1, wandert</translation>
    </message>
    <message numerus="yes">
        <source>Change %n File(s)</source>
        <translation>
            <numerusform>%n Datei ändern</numerusform>
            <numerusform>%n Dateien ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of teams that report no more will go from the ticked files.</source>
        <translation>Aus den angekreuzten Dateien fällt Text von Teams weg, die nicht mehr berichten.</translation>
    </message>
    <message>
        <source>Tick a file to change what was written by hand for that meeting as well.</source>
        <translation>Was von Hand für eine Sitzung geschrieben wurde, wird nur geändert, wenn die Datei angekreuzt ist.</translation>
    </message>
    <message>
        <source>The roster is saved in %1 with them; it is not yet.</source>
        <extracomment>A sentence that follows another; %1 is a file</extracomment>
        <translation>Mit ihnen wird die Liste in %1 gespeichert; noch ist sie es nicht.</translation>
    </message>
</context>
<context>
    <name>minuta::RosterEditor</name>
    <message>
        <source>Teams and Leads</source>
        <translation>Teams und Leitungen</translation>
    </message>
    <message>
        <source>Reading the minutes of the series…</source>
        <translation>Die Protokolle der Reihe werden gelesen …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Apply to Meetings Not Yet Held…</source>
        <translation>Auf künftige Sitzungen &amp;anwenden …</translation>
    </message>
    <message>
        <source>Apply to Meetings Not Yet Held…</source>
        <translation>Auf künftige Sitzungen anwenden …</translation>
    </message>
    <message>
        <source>Open the Template</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>There is a mistake in line %1 of %2. The roster can be edited when it is mended.</source>
        <translation>In Zeile %1 von %2 ist ein Fehler. Ist er behoben, lässt sich die Liste bearbeiten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a team, %2 a sentence that tells what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change teams and leads</source>
        <translation>Teams und Leitungen ändern</translation>
    </message>
    <message>
        <source>The roster is now in %1, which another window shows with edits that are not saved yet.</source>
        <translation>Die Liste steht nun in %1; ein anderes Fenster zeigt diese Datei mit Änderungen, die noch nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The roster is saved in %1.</source>
        <extracomment>A sentence that follows another; %1 is a file</extracomment>
        <translation>Die Liste ist in %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed.</source>
        <translation>
            <numerusform>%n Datei geändert.</numerusform>
            <numerusform>%n Dateien geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had edits in a window and is to be saved there.</source>
        <extracomment>A sentence that follows another</extracomment>
        <translation>
            <numerusform>%n davon ist in einem Fenster bearbeitet und dort noch zu speichern.</numerusform>
            <numerusform>%n davon sind in Fenstern bearbeitet und dort noch zu speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The teams and leads have changes that are not saved.</source>
        <translation>Teams und Leitungen haben Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Shows what changes in the files that are there already; with them the roster is saved</source>
        <translation>Zeigt, was sich in den Dateien ändert, die schon da sind; mit ihnen wird die Liste gespeichert</translation>
    </message>
    <message>
        <source>The teams in the order of their sections, kept in %1. A stand-in for one meeting is written in that meeting&apos;s minutes, as in “Ana (Ben standing in)”, and stays there.</source>
        <translation>Die Teams in der Reihenfolge ihrer Abschnitte, aufbewahrt in %1. Eine Vertretung für eine Sitzung wird in deren Protokoll geschrieben, etwa „Ana (vertreten durch Ben)“, und bleibt dort.</translation>
    </message>
    <message>
        <source>The teams in the order of their sections, as %1 has them. Saving keeps them in %2. A stand-in for one meeting is written in that meeting&apos;s minutes, as in “Ana (Ben standing in)”, and stays there.</source>
        <translation>Die Teams in der Reihenfolge ihrer Abschnitte, wie %1 sie hat. Gespeichert werden sie in %2. Eine Vertretung für eine Sitzung wird in deren Protokoll geschrieben, etwa „Ana (vertreten durch Ben)“, und bleibt dort.</translation>
    </message>
</context>
<context>
    <name>minuta::RosterModel</name>
    <message>
        <source>Add team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>Remove team</source>
        <translation>Team entfernen</translation>
    </message>
    <message>
        <source>Move team</source>
        <translation>Team verschieben</translation>
    </message>
    <message>
        <source>Retire team</source>
        <translation>Team verabschieden</translation>
    </message>
    <message>
        <source>Merge teams</source>
        <translation>Teams zusammenlegen</translation>
    </message>
    <message>
        <source>Change team from a meeting on</source>
        <translation>Team ab einer Sitzung ändern</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>The heading that some teams stand under: &quot;Incubating&quot;</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Sub-projects</source>
        <translation>Teilprojekte</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>The date of the first meeting that a team reports at</extracomment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <extracomment>The date of the last one</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>As in “(incubating)” behind the team&apos;s name</source>
        <translation>Wie „(incubating)“ hinter dem Namen des Teams</translation>
    </message>
    <message>
        <source>The heading between the backlog reviews and the team, where there is one</source>
        <translation>Die Überschrift zwischen den Backlog-Berichten und dem Team, falls es eine gibt</translation>
    </message>
    <message>
        <source>As in “dns-sync - Ana; bootstrap (incubating) - Bo”</source>
        <translation>Wie „dns-sync - Ana; bootstrap (incubating) - Bo“</translation>
    </message>
    <message>
        <source>The first meeting that the team reports at; empty: from the beginning</source>
        <translation>Die erste Sitzung, in der das Team berichtet; leer: von Anfang an</translation>
    </message>
    <message>
        <source>The last meeting that the team reports at; empty: it goes on</source>
        <translation>Die letzte Sitzung, in der das Team berichtet; leer: bis auf Weiteres</translation>
    </message>
    <message>
        <source>This team has no name yet.</source>
        <translation>Dieses Team hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>Another team of that name reports at the same time.</source>
        <translation>Ein anderes Team dieses Namens berichtet zur selben Zeit.</translation>
    </message>
    <message>
        <source>Its last meeting is before its first.</source>
        <translation>Die letzte Sitzung liegt vor der ersten.</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>verabschiedet</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>Undo text; %1 is a column: &quot;Lead&quot;, &quot;Since&quot;</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove teams</source>
        <translation>Teams entfernen</translation>
    </message>
    <message>
        <source>Retire teams</source>
        <translation>Teams verabschieden</translation>
    </message>
    <message>
        <source>Move teams</source>
        <translation>Teams verschieben</translation>
    </message>
</context>
<context>
    <name>minuta::RosterTable</name>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>Team hinzufügen</translation>
    </message>
    <message>
        <source>Change from a meeting on…</source>
        <translation>Ab einer Sitzung ändern …</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Verabschieden</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Merge teams…</source>
        <translation>Teams zusammenlegen …</translation>
    </message>
    <message>
        <source>Select the teams that become one: Ctrl+click or Shift+Down</source>
        <translation>Wählen Sie die Teams, die eines werden: Strg+Klick oder Umschalt+Ab</translation>
    </message>
</context>
<context>
    <name>minuta::SaveQuestion</name>
    <message>
        <source>Save Changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>minuta::SectionCard</name>
    <message>
        <source>What will be talked about, one item a line</source>
        <translation>Worüber gesprochen wird, ein Punkt je Zeile</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Wer da ist</translation>
    </message>
    <message>
        <source>What everyone should know before the reviews</source>
        <translation>Was alle vor den Berichten wissen sollten</translation>
    </message>
    <message>
        <source>Projects that come, change or end</source>
        <translation>Projekte, die kommen, sich ändern oder enden</translation>
    </message>
    <message>
        <source>What was talked about, and what came of it</source>
        <translation>Worüber gesprochen wurde und was dabei herauskam</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was beschlossen wurde</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>Wer was bis wann erledigt</translation>
    </message>
    <message>
        <source>What was done, what is next, what needs a decision</source>
        <translation>Was getan ist, was als Nächstes kommt, was zu entscheiden ist</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Hier schreiben</translation>
    </message>
    <message>
        <source>Headings typed here become sections of their own when you leave this field.</source>
        <translation>Überschriften werden zu eigenen Abschnitten, sobald Sie dieses Feld verlassen.</translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>Vor der ersten Überschrift</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <extracomment>For a screen reader: the text of a section; %1 is its name</extracomment>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>pasted with its own headings</source>
        <translation>mit eigenen Überschriften eingefügt</translation>
    </message>
    <message>
        <source>%1 of %2 teams filled</source>
        <translation>%1 von %2 Teams ausgefüllt</translation>
    </message>
    <message>
        <source>Enter adds · Alt+↑↓ moves</source>
        <translation>Enter fügt hinzu · Alt+↑↓ verschiebt</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>Beside the name of a section that says nothing yet</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>Below the title</source>
        <translation>Unter dem Titel</translation>
    </message>
    <message>
        <source>The code block in this field has no end: everything after it reads as code. &lt;a href=&quot;close&quot;&gt;Close it here&lt;/a&gt;</source>
        <translation>Der Codeblock in diesem Feld hat kein Ende: Alles danach wird als Code gelesen. &lt;a href=&quot;close&quot;&gt;Hier beenden&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Close code block</source>
        <translation>Codeblock beenden</translation>
    </message>
    <message>
        <source>required, still empty</source>
        <extracomment>Beside the name of a section that says nothing yet and has to</extracomment>
        <translation>nötig, noch leer</translation>
    </message>
    <message>
        <source>Use lines of last time</source>
        <translation>Zeilen vom letzten Mal übernehmen</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <extracomment>The text of a section that stands behind a conflict in it; %1 is its name</extracomment>
        <translation>%1, Fortsetzung</translation>
    </message>
    <message>
        <source>Somebody has changed this heading: the section is not yours any more. What you write stays in it; the card goes when you leave this field.</source>
        <translation>Jemand hat diese Überschrift geändert: Der Abschnitt ist nicht mehr Ihrer. Was Sie schreiben, bleibt darin; die Karte verschwindet, wenn Sie dieses Feld verlassen.</translation>
    </message>
</context>
<context>
    <name>minuta::SectionMenu</name>
    <message>
        <source>What can be done with this section</source>
        <translation>Was sich mit diesem Abschnitt tun lässt</translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <extracomment>For a screen reader; %1 is a section&apos;s name</extracomment>
        <translation>Menü von %1</translation>
    </message>
    <message>
        <source>&amp;Write text here</source>
        <translation>Hier &amp;Text schreiben</translation>
    </message>
    <message>
        <source>&amp;Rename heading…</source>
        <translation>Überschrift &amp;umbenennen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>New section &amp;after this one…</source>
        <translation>Neuer Abschnitt &amp;danach…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a section&apos;s name</extracomment>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Rename Heading</source>
        <translation>Überschrift umbenennen</translation>
    </message>
    <message>
        <source>Heading:</source>
        <translation>Überschrift:</translation>
    </message>
    <message>
        <source>Rename heading</source>
        <translation>Überschrift umbenennen</translation>
    </message>
    <message>
        <source>New Section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
    <message>
        <source>Heading of the new section:</source>
        <translation>Überschrift des neuen Abschnitts:</translation>
    </message>
    <message>
        <source>Insert section</source>
        <translation>Abschnitt einfügen</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>Abschnitt verschieben</translation>
    </message>
</context>
<context>
    <name>minuta::SectionMoves</name>
    <message>
        <source>Move “%1” to another meeting</source>
        <extracomment>Undo text; %1 is a section&apos;s name</extracomment>
        <translation>„%1“ in eine andere Sitzung verschieben</translation>
    </message>
    <message>
        <source>“%1” came from minutes that are closed by now: it is gone from here and not back there. Redo brings it back.</source>
        <translation>„%1“ kam aus einem Protokoll, das inzwischen geschlossen ist: Der Text ist hier fort und dort nicht wieder da. Wiederholen bringt ihn zurück.</translation>
    </message>
    <message>
        <source>The text of “%1” has been edited in the other meeting&apos;s minutes since, and stays there too.</source>
        <translation>Der Text von „%1“ ist im Protokoll der anderen Sitzung inzwischen bearbeitet worden und bleibt auch dort.</translation>
    </message>
    <message>
        <source>“%1” has moved here from %2. Undo brings it back, in either window; saving that meeting&apos;s minutes saves these, too.</source>
        <translation>„%1“ ist aus %2 hierher verschoben worden. Rückgängig bringt es in beiden Fenstern zurück; wird jenes Protokoll gespeichert, so auch dieses.</translation>
    </message>
    <message>
        <source>Not saved: “%1” is in %2 now, which could not be saved; it would be in neither file. See there, then save again.</source>
        <translation>Nicht gespeichert: „%1“ steht jetzt in %2, und das konnte nicht gespeichert werden; der Text wäre in keiner der beiden Dateien. Sehen Sie dort nach und speichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is back here: the minutes it had moved to were closed without being saved.</source>
        <translation>„%1“ ist wieder hier: Das Protokoll, in das es verschoben war, wurde geschlossen, ohne gespeichert zu sein.</translation>
    </message>
    <message>
        <source>“%1” is back in %2. Redo moves it here again.</source>
        <translation>„%1“ steht wieder in %2. Wiederholen verschiebt den Text erneut hierher.</translation>
    </message>
</context>
<context>
    <name>minuta::SeriesNotices</name>
    <message>
        <source>Move My Section There…</source>
        <translation>Meinen Abschnitt dorthin verschieben …</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Rename the File to %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Datei in %1 umbenennen</translation>
    </message>
    <message>
        <source>Change the Title to %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Titel auf %1 ändern</translation>
    </message>
    <message>
        <source>The file is in the folder %1, but the meeting is on %2.</source>
        <translation>Die Datei liegt im Ordner %1, aber die Sitzung ist am %2.</translation>
    </message>
    <message>
        <source>The title says %1, the file&apos;s name %2.</source>
        <translation>Der Titel nennt %1, der Dateiname %2.</translation>
    </message>
    <message>
        <source>These are the minutes of %1. The next meeting is on %2.</source>
        <translation>Dies ist das Protokoll vom %1. Die nächste Sitzung ist am %2.</translation>
    </message>
    <message>
        <source>These are the minutes of %1. The newest are those of %2.</source>
        <translation>Dies ist das Protokoll vom %1. Das neueste ist das vom %2.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Rename File</source>
        <translation>Datei umbenennen</translation>
    </message>
    <message>
        <source>Change Title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>The file cannot be renamed to %1, which is there already.</source>
        <extracomment>A sentence that follows another; %1 is a file&apos;s name</extracomment>
        <translation>Die Datei lässt sich nicht in %1 umbenennen, die es schon gibt.</translation>
    </message>
</context>
<context>
    <name>minuta::ShareDialog</name>
    <message>
        <source>&amp;What others have done:</source>
        <translation>&amp;Was andere getan haben:</translation>
    </message>
    <message>
        <source>&amp;Please look at this first:</source>
        <translation>&amp;Bitte sehen Sie sich das zuerst an:</translation>
    </message>
    <message>
        <source>&amp;Look every minute what others have shared</source>
        <translation>&amp;Jede Minute nachsehen, was andere geteilt haben</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>What others have done</source>
        <translation>Was andere getan haben</translation>
    </message>
    <message>
        <source>To look at before sharing</source>
        <translation>Vor dem Teilen anzusehen</translation>
    </message>
    <message>
        <source>Sharing is under way</source>
        <translation>Das Teilen läuft</translation>
    </message>
    <message>
        <source>&amp;Message:</source>
        <extracomment>The message of a commit</extracomment>
        <translation>&amp;Nachricht:</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Looking what others have shared…</source>
        <translation>Es wird nachgesehen, was andere geteilt haben …</translation>
    </message>
    <message>
        <source>&amp;Share Nevertheless</source>
        <translation>&amp;Trotzdem teilen</translation>
    </message>
    <message>
        <source>Enter or a double click goes there.</source>
        <translation>Eingabe oder ein Doppelklick führt dorthin.</translation>
    </message>
    <message>
        <source>Trust This Folder</source>
        <translation>Diesem Ordner vertrauen</translation>
    </message>
</context>
<context>
    <name>minuta::ShareSession</name>
    <message>
        <source>Take in what others wrote</source>
        <translation>Fremde Änderungen übernehmen</translation>
    </message>
</context>
<context>
    <name>minuta::SharingNotice</name>
    <message>
        <source>Stop Sharing</source>
        <translation>Teilen abbrechen</translation>
    </message>
    <message>
        <source>Keep Open</source>
        <extracomment>A button: the window is not to close as soon as the minutes are shared</extracomment>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>These minutes are being shared. The window closes as soon as that is done.</source>
        <translation>Dieses Protokoll wird gerade geteilt. Das Fenster schließt sich, sobald das getan ist.</translation>
    </message>
    <message>
        <source>Nothing was shared yet: please look at something first.</source>
        <translation>Noch wurde nichts geteilt: Bitte sehen Sie sich erst etwas an.</translation>
    </message>
</context>
<context>
    <name>minuta::ShortDate</name>
    <message>
        <source>d MMM</source>
        <extracomment>How a date is written, as QLocale::toString() reads it: &quot;10 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>The same with the year: &quot;10 Nov 2025&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>minuta::SourceBox</name>
    <message>
        <source>Looking at the earlier minutes…</source>
        <translation>Frühere Protokolle werden gelesen …</translation>
    </message>
    <message>
        <source>%1 – edited last</source>
        <extracomment>Minutes to make the next ones from; %1 is a date</extracomment>
        <translation>%1 – zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>Nothing: an empty document</source>
        <extracomment>A new meeting is made from nothing</extracomment>
        <translation>Nichts: ein leeres Dokument</translation>
    </message>
    <message>
        <source>Template of the series: %1</source>
        <extracomment>Minutes are made from a template; %1 is its name</extracomment>
        <translation>Vorlage der Reihe: %1</translation>
    </message>
    <message>
        <source>My template: %1</source>
        <translation>Eigene Vorlage: %1</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>%1 (with mistakes)</source>
        <extracomment>A template in a list; %1 is its name</extracomment>
        <translation>%1 (mit Fehlern)</translation>
    </message>
</context>
<context>
    <name>minuta::SourceEdit</name>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>minuta::SourceView</name>
    <message>
        <source>This text has a line of more than %1 characters. Lines are not wrapped, and long ones are not coloured.</source>
        <translation>Dieser Text hat eine Zeile mit mehr als %1 Zeichen. Zeilen werden nicht umbrochen und lange nicht eingefärbt.</translation>
    </message>
</context>
<context>
    <name>minuta::StartPage</name>
    <message>
        <source>Edited last</source>
        <translation>Zuletzt bearbeitet</translation>
    </message>
    <message>
        <source>Minutes of meetings</source>
        <translation>Protokolle von Besprechungen</translation>
    </message>
    <message>
        <source>Open a Markdown file and edit it as a form, as source or as a roadmap, beside a preview. Only what you edit changes in the file.</source>
        <translation>Eine Markdown-Datei öffnen und neben einer Vorschau als Formular, als Quelltext oder als Roadmap bearbeiten. In der Datei ändert sich nur, was Sie bearbeiten.</translation>
    </message>
    <message>
        <source>Files edited last</source>
        <translation>Zuletzt bearbeitete Dateien</translation>
    </message>
    <message>
        <source>…or drop a file here.</source>
        <translation>… oder eine Datei hier ablegen.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1 is a file&apos;s name, %2 its folder</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>minuta::TableActions</name>
    <message>
        <source>Edit cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message>
        <source>Add row</source>
        <extracomment>Words of a button: inserts a row below the selected one</extracomment>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>Words of a button: moves the selected rows up</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>Words of a button: moves the selected rows down</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Words of a button: removes the selected rows</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Re-align source</source>
        <extracomment>Writes the source of the table anew, so that its columns stand below each other there</extracomment>
        <translation>Quelltext ausrichten</translation>
    </message>
    <message>
        <source>Repair delimiter row</source>
        <translation>Trennzeile reparieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>Zellen leeren</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>Zeile darüber einfügen</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>Zeile darunter einfügen</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Zeilen entfernen</translation>
    </message>
    <message>
        <source>Move rows up</source>
        <translation>Zeilen nach oben</translation>
    </message>
    <message>
        <source>Move rows down</source>
        <translation>Zeilen nach unten</translation>
    </message>
    <message>
        <source>Insert column to the left</source>
        <translation>Spalte links einfügen</translation>
    </message>
    <message>
        <source>Insert column to the right</source>
        <translation>Spalte rechts einfügen</translation>
    </message>
    <message>
        <source>Remove columns</source>
        <translation>Spalten entfernen</translation>
    </message>
    <message>
        <source>Move columns to the left</source>
        <translation>Spalten nach links</translation>
    </message>
    <message>
        <source>Move columns to the right</source>
        <translation>Spalten nach rechts</translation>
    </message>
    <message>
        <source>Align column</source>
        <extracomment>A menu: how a column of a table is aligned</extracomment>
        <translation>Spalte ausrichten</translation>
    </message>
    <message>
        <source>What was copied is too large for a table in minutes: at most %1 cells in %2 columns.</source>
        <translation>Das Kopierte ist zu groß für eine Tabelle im Protokoll: höchstens %1 Zellen in %2 Spalten.</translation>
    </message>
    <message>
        <source>Align as readers have it</source>
        <extracomment>How a column of a table is aligned: the table does not say</extracomment>
        <translation>Ausrichten, wie Leser es haben</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Linksbündig ausrichten</translation>
    </message>
    <message>
        <source>Align centred</source>
        <translation>Zentriert ausrichten</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechtsbündig ausrichten</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>Als einfachen Text einfügen</translation>
    </message>
</context>
<context>
    <name>minuta::TableChoice</name>
    <message>
        <source>Which table</source>
        <translation>Welche Tabelle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Several tables stand in one section: %1 is the section, %2 counts them</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>minuta::TableModel</name>
    <message>
        <source>header row</source>
        <extracomment>For a screen reader: the row with the titles of a table&apos;s columns</extracomment>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Behind the last column: readers of the table do not see these cells.</source>
        <translation>Hinter der letzten Spalte: Wer die Tabelle liest, sieht diese Zellen nicht.</translation>
    </message>
    <message>
        <source>%1, header</source>
        <extracomment>For a screen reader; %1 is the title of a table&apos;s column</extracomment>
        <translation>%1, Kopfzeile</translation>
    </message>
    <message>
        <source>empty cell</source>
        <translation>leere Zelle</translation>
    </message>
    <message>
        <source>Settle the conflict first: neither version can be edited here.</source>
        <translation>Legen Sie zuerst den Konflikt bei: Keine der Fassungen lässt sich hier bearbeiten.</translation>
    </message>
    <message>
        <source>%1, in conflict: %2</source>
        <extracomment>For a screen reader: a cell of a table; %2 is its version in a conflict, &quot;Mine (HEAD)&quot;</extracomment>
        <translation>%1, im Konflikt: %2</translation>
    </message>
</context>
<context>
    <name>minuta::TablePage</name>
    <message>
        <source>Go to Source</source>
        <translation>Zum Quelltext</translation>
    </message>
</context>
<context>
    <name>minuta::TableProblem</name>
    <message numerus="yes">
        <source>Line %1: the row of dashes has %n cell(s) where the header row has %2, so to Markdown this is no table but text.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Zeile %1: Die Trennzeile hat %n Zelle, die Kopfzeile %2; für Markdown ist das keine Tabelle, sondern Text.</numerusform>
            <numerusform>Zeile %1: Die Trennzeile hat %n Zellen, die Kopfzeile %2; für Markdown ist das keine Tabelle, sondern Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: a pipe inside of a code span ends the cell there; write \| for it.</source>
        <extracomment>%1 is a line&apos;s number</extracomment>
        <translation>Zeile %1: Ein senkrechter Strich in einer Codespanne beendet die Zelle dort; \| steht für ihn.</translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n cell(s) where the header row has %2; readers do not see the last ones.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Zeile %1: %n Zelle, die Kopfzeile hat %2; die letzten sind beim Lesen nicht zu sehen.</numerusform>
            <numerusform>Zeile %1: %n Zellen, die Kopfzeile hat %2; die letzten sind beim Lesen nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n cell(s) where the header row has %2.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Zeile %1: %n Zelle, die Kopfzeile hat %2.</numerusform>
            <numerusform>Zeile %1: %n Zellen, die Kopfzeile hat %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Something is wrong in %n more line(s): %2.</source>
        <extracomment>%1 is a sentence about one line of a table, %2 are line numbers: &quot;12, 15, …&quot;</extracomment>
        <translation>
            <numerusform>%1 In %n weiteren Zeile stimmt etwas nicht: %2.</numerusform>
            <numerusform>%1 In %n weiteren Zeilen stimmt etwas nicht: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::TableSteps</name>
    <message>
        <source>Edit cell</source>
        <translation>Zelle bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle leeren</numerusform>
            <numerusform>%n Zellen leeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>%n Zeile entfernen</numerusform>
            <numerusform>%n Zeilen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n row(s)</source>
        <translation>
            <numerusform>%n Zeile verschieben</numerusform>
            <numerusform>%n Zeilen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>Spalte einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n column(s)</source>
        <translation>
            <numerusform>%n Spalte entfernen</numerusform>
            <numerusform>%n Spalten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n column(s)</source>
        <translation>
            <numerusform>%n Spalte verschieben</numerusform>
            <numerusform>%n Spalten verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Align column</source>
        <translation>Spalte ausrichten</translation>
    </message>
    <message>
        <source>Re-align table</source>
        <extracomment>Undo text: the source of a table is written anew so that its columns stand below each other</extracomment>
        <translation>Tabelle ausrichten</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Zellen einfügen</translation>
    </message>
    <message>
        <source>Repair delimiter row</source>
        <translation>Trennzeile reparieren</translation>
    </message>
</context>
<context>
    <name>minuta::TableView</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>minuta::TeamChangeDialog</name>
    <message>
        <source>Merge Teams</source>
        <translation>Teams zusammenlegen</translation>
    </message>
    <message>
        <source>Change from a Meeting On</source>
        <translation>Ab einer Sitzung ändern</translation>
    </message>
    <message>
        <source>&amp;First meeting:</source>
        <translation>&amp;Erste Sitzung:</translation>
    </message>
    <message>
        <source>&amp;Team:</source>
        <translation>&amp;Team:</translation>
    </message>
    <message>
        <source>&amp;Lead:</source>
        <translation>&amp;Leitung:</translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>Sub-&amp;projects:</source>
        <translation>Teil&amp;projekte:</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenlegen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Ändern</translation>
    </message>
    <message>
        <source>Up to the meeting of %1 it stays as it was.</source>
        <translation>Bis zur Sitzung am %1 bleibt es, wie es war.</translation>
    </message>
    <message>
        <source>The series has no meeting before that date.</source>
        <translation>Die Reihe hat vor diesem Datum keine Sitzung.</translation>
    </message>
    <message>
        <source>Up to the meeting of %1 the teams stay as they were.</source>
        <translation>Bis zur Sitzung am %1 bleiben die Teams, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>minuta::TeamFields</name>
    <message>
        <source>lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <extracomment>Grey in the field for a team&apos;s lead while nobody is named</extracomment>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Rename team</source>
        <translation>Team umbenennen</translation>
    </message>
    <message>
        <source>A team needs a name. The minutes still say “%1”.</source>
        <translation>Ein Team braucht einen Namen. Im Protokoll steht noch „%1“.</translation>
    </message>
    <message>
        <source>The heading cannot carry this name: behind “ - ” or in parentheses stands the lead. The minutes still say “%1”.</source>
        <translation>Die Überschrift kann diesen Namen nicht tragen: Hinter „ - “ oder in Klammern steht die Leitung. Im Protokoll steht noch „%1“.</translation>
    </message>
    <message>
        <source>Change lead</source>
        <translation>Leitung ändern</translation>
    </message>
    <message>
        <source>The heading cannot carry this lead. The minutes still name nobody.</source>
        <translation>Die Überschrift kann diese Leitung nicht tragen. Im Protokoll steht noch niemand.</translation>
    </message>
    <message>
        <source>The heading cannot carry this lead. The minutes still say “%1”.</source>
        <translation>Die Überschrift kann diese Leitung nicht tragen. Im Protokoll steht noch „%1“.</translation>
    </message>
</context>
<context>
    <name>minuta::TemplateNotice</name>
    <message>
        <source>Open the Template</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Mistake in %1. %2</source>
        <extracomment>%1 is the name of a template&apos;s file, %2 a mistake in it: &quot;Line 3, column 5: there is no such key.&quot;</extracomment>
        <translation>Fehler in %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n weiterer)</numerusform>
            <numerusform>(%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Several templates could be that of these minutes. The key “file” in one of them, or “series” as in the title, says which.</source>
        <translation>Mehrere Vorlagen könnten die dieses Protokolls sein. Welche es ist, sagt der Schlüssel „file“ in einer von ihnen, oder „series“ wie im Titel.</translation>
    </message>
</context>
<context>
    <name>minuta::VersionView</name>
    <message>
        <source>Nothing: in this version the lines are gone.</source>
        <extracomment>In place of one of the two versions in a conflict</extracomment>
        <translation>Nichts: In dieser Fassung sind die Zeilen weg.</translation>
    </message>
</context>
<context>
    <name>minuta::WhoDialog</name>
    <message>
        <source>Who I Am</source>
        <translation>Wer ich bin</translation>
    </message>
    <message>
        <source>By your name My Section finds the teams you lead, and Share knows whose lines are yours. Without one it is the name that git has.</source>
        <translation>An Ihrem Namen erkennt „Mein Abschnitt“ die Teams, die Sie leiten, und „Teilen“, welche Zeilen Ihre sind. Ohne Angabe gilt der Name, den git kennt.</translation>
    </message>
    <message>
        <source>&amp;Teams that are mine:</source>
        <translation>&amp;Teams, die meine sind:</translation>
    </message>
    <message>
        <source>Teams that are mine</source>
        <translation>Teams, die meine sind</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A team with its lead</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>You lead it by your name.</source>
        <translation>Sie leiten es Ihrem Namen nach.</translation>
    </message>
</context>
</TS>
