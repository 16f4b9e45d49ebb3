<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>IncomingWords</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareWords</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s) of others, taken in when you share.</source>
        <translation>
            <numerusform>%n new change of others, taken in when you share.</numerusform>
            <numerusform>%n new changes of others, taken in when you share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) of yours are not pushed yet.</source>
        <translation>
            <numerusform>%n commit of yours is not pushed yet.</numerusform>
            <numerusform>%n commits of yours are not pushed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 would go.</source>
        <extracomment>%1 is a section, with its lead</extracomment>
        <translation>
            <numerusform>%n line of %1 would go.</numerusform>
            <numerusform>%n lines of %1 would go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would go, with %n line(s).</source>
        <translation>
            <numerusform>%1 would go, with %n line.</numerusform>
            <numerusform>%1 would go, with %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) are left in %1.</source>
        <translation>
            <numerusform>%n placeholder is left in %1.</numerusform>
            <numerusform>%n placeholders are left in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stand between conflict markers: decide what stays.</source>
        <translation>
            <numerusform>%n place stands between conflict markers: decide what stays.</numerusform>
            <numerusform>%n places stand between conflict markers: decide what stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) hold conflict markers that others have already, that stand in code, or that a conflict has left.</source>
        <translation>
            <numerusform>%n place holds conflict markers that others have already, that stand in code, or that a conflict has left.</numerusform>
            <numerusform>%n places hold conflict markers that others have already, that stand in code, or that a conflict has left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateProblem</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::Application</name>
    <message numerus="yes">
        <source>%n file(s) were made. These are the minutes of the first meeting.</source>
        <translation>
            <numerusform>%n file was made. These are the minutes of the first meeting.</numerusform>
            <numerusform>%n files were made. These are the minutes of the first meeting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s) carried from %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%n open task carried from %1.</numerusform>
            <numerusform>%n open tasks carried from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::ChangesButton</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Roadmap items: &quot;3 new&quot;</extracomment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <extracomment>Roadmap items that are in another bucket now</extracomment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved back</source>
        <extracomment>Roadmap items that were moved back, against the order of things</extracomment>
        <translation>
            <numerusform>%n moved back</numerusform>
            <numerusform>%n moved back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reworded</source>
        <translation>
            <numerusform>%n reworded</numerusform>
            <numerusform>%n reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::Checks</name>
    <message numerus="yes">
        <source>%n to mend</source>
        <extracomment>In the status bar: %n findings of the checks</extracomment>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::ConflictCard</name>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <extracomment>For a screen reader, of one version in a conflict</extracomment>
        <translation>
            <numerusform>%n place differs</numerusform>
            <numerusform>%n places differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::ConflictNotice</name>
    <message numerus="yes">
        <source>%n place(s) stand between conflict markers: two people have changed the same.</source>
        <translation>
            <numerusform>%n place stands between conflict markers: two people have changed the same.</numerusform>
            <numerusform>%n places stand between conflict markers: two people have changed the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::ConflictedRowsBar</name>
    <message numerus="yes">
        <source>%n row(s) are in a conflict: settle it first.</source>
        <translation>
            <numerusform>%n row is in a conflict: settle it first.</numerusform>
            <numerusform>%n rows are in a conflict: settle it first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::CrashProtection</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sections in which something was not saved</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es) replaced</source>
        <translation>
            <numerusform>%n match replaced</numerusform>
            <numerusform>%n matches replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend &amp;All %n of This Kind</source>
        <extracomment>A button; %n is how many</extracomment>
        <translation>
            <numerusform>Mend the &amp;Only One of This Kind</numerusform>
            <numerusform>Mend &amp;All %n of This Kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::FinishDialog</name>
    <message numerus="yes">
        <source>%n placeholder(s) go.</source>
        <translation>
            <numerusform>%n placeholder goes.</numerusform>
            <numerusform>%n placeholders go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::HistoryDialog</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the roadmaps of %n meeting(s) since %2</source>
        <extracomment>%1 is &quot;12 items&quot;, %n a number of meetings that have a roadmap, %2 the date of the first of all</extracomment>
        <translation>
            <numerusform>%1 in the roadmap of %n meeting since %2</numerusform>
            <numerusform>%1 in the roadmaps of %n meetings since %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::IncomingChanges</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>sections that another program has changed</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::Lane</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <extracomment>For a screen reader: %1 is a bucket of the roadmap such as &quot;Soon&quot;</extracomment>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::LanesView</name>
    <message numerus="yes">
        <source>%n more bucket(s): see Table.</source>
        <extracomment>Behind the lanes of a roadmap, &quot;Table&quot; is the other way to see it</extracomment>
        <translation>
            <numerusform>%n more bucket: see Table.</numerusform>
            <numerusform>%n more buckets: see Table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::LastTime</name>
    <message numerus="yes">
        <source>“%1” is new: it is not in the minutes of the last %n meeting(s).</source>
        <extracomment>%1 is a team, %n how many earlier meetings were looked at</extracomment>
        <translation>
            <numerusform>“%1” is new: it is not in the minutes of the last meeting.</numerusform>
            <numerusform>“%1” is new: it is not in the minutes of the last %n meetings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” wrote nothing at the last %n meeting(s).</source>
        <extracomment>%1 is a team, %n how many earlier meetings were looked at</extracomment>
        <translation>
            <numerusform>“%1” wrote nothing at the last meeting.</numerusform>
            <numerusform>“%1” wrote nothing at the last %n meetings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::LastTimePanel</name>
    <message numerus="yes">
        <source>%n line(s) as last time</source>
        <extracomment>Lines that say the same as at the last meeting</extracomment>
        <translation>
            <numerusform>%n line as last time</numerusform>
            <numerusform>%n lines as last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::MeetingWords</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s) on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>
            <numerusform>every week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s) on the %1 %2</source>
        <extracomment>%1 is &quot;first&quot;, &quot;second&quot; or &quot;last&quot;, %2 a day of the week</extracomment>
        <translation>
            <numerusform>every month on the %1 %2</numerusform>
            <numerusform>every %n months on the %1 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::NewMeetingDialog</name>
    <message numerus="yes">
        <source>&amp;Create %n File(s)</source>
        <translation>
            <numerusform>&amp;Create %n File</numerusform>
            <numerusform>&amp;Create %n Files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creating %n File(s)…</source>
        <translation>
            <numerusform>Creating File…</numerusform>
            <numerusform>Creating %n Files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::OutlineModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapBadge</name>
    <message numerus="yes">
        <source>unchanged for %n meeting(s)</source>
        <extracomment>Badge of a roadmap item</extracomment>
        <translation>
            <numerusform>unchanged for %n meeting</numerusform>
            <numerusform>unchanged for %n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::RoadmapSteps</name>
    <message numerus="yes">
        <source>Remove %n roadmap item(s)</source>
        <translation>
            <numerusform>Remove roadmap item</numerusform>
            <numerusform>Remove %n roadmap items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n roadmap item(s)</source>
        <translation>
            <numerusform>Move roadmap item</numerusform>
            <numerusform>Move %n roadmap items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n roadmap item(s) to %1</source>
        <extracomment>Undo text; %1 is a bucket of the roadmap, such as &quot;Soon&quot;</extracomment>
        <translation>
            <numerusform>Move roadmap item to %1</numerusform>
            <numerusform>Move %n roadmap items to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n roadmap item(s)</source>
        <translation>
            <numerusform>Paste %n roadmap item</numerusform>
            <numerusform>Paste %n roadmap items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::RosterApplyDialog</name>
    <message numerus="yes">
        <source>%n file(s) need no change.</source>
        <extracomment>A sentence that follows another</extracomment>
        <translation>
            <numerusform>%n file needs no change.</numerusform>
            <numerusform>%n files need no change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n File(s)</source>
        <translation>
            <numerusform>Change %n File</numerusform>
            <numerusform>Change %n Files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::RosterEditor</name>
    <message numerus="yes">
        <source>%n file(s) changed.</source>
        <translation>
            <numerusform>%n file changed.</numerusform>
            <numerusform>%n files changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had edits in a window and is to be saved there.</source>
        <extracomment>A sentence that follows another</extracomment>
        <translation>
            <numerusform>%n of them had edits in a window and is to be saved there.</numerusform>
            <numerusform>%n of them had edits in windows and are to be saved there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::TableProblem</name>
    <message numerus="yes">
        <source>Line %1: the row of dashes has %n cell(s) where the header row has %2, so to Markdown this is no table but text.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Line %1: the row of dashes has %n cell where the header row has %2, so to Markdown this is no table but text.</numerusform>
            <numerusform>Line %1: the row of dashes has %n cells where the header row has %2, so to Markdown this is no table but text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n cell(s) where the header row has %2; readers do not see the last ones.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Line %1: %n cell where the header row has %2; readers do not see the last ones.</numerusform>
            <numerusform>Line %1: %n cells where the header row has %2; readers do not see the last ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line %1: %n cell(s) where the header row has %2.</source>
        <extracomment>%1 is a line&apos;s number, %2 a number of cells</extracomment>
        <translation>
            <numerusform>Line %1: %n cell where the header row has %2.</numerusform>
            <numerusform>Line %1: %n cells where the header row has %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Something is wrong in %n more line(s): %2.</source>
        <extracomment>%1 is a sentence about one line of a table, %2 are line numbers: &quot;12, 15, …&quot;</extracomment>
        <translation>
            <numerusform>%1 Something is wrong in %n more line: %2.</numerusform>
            <numerusform>%1 Something is wrong in %n more lines: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::TableSteps</name>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>Clear %n cell</numerusform>
            <numerusform>Clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Remove %n row</numerusform>
            <numerusform>Remove %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n row(s)</source>
        <translation>
            <numerusform>Move %n row</numerusform>
            <numerusform>Move %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n column(s)</source>
        <translation>
            <numerusform>Remove %n column</numerusform>
            <numerusform>Remove %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n column(s)</source>
        <translation>
            <numerusform>Move %n column</numerusform>
            <numerusform>Move %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>minuta::TemplateNotice</name>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n more)</numerusform>
            <numerusform>(%n more)</numerusform>
        </translation>
    </message>
</context>
</TS>
