#pragma once

#include "app/series/newestedited.h"
#include "app/series/templatefiles.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace minuta {

/// Where the next meetings of a series are to be made.
struct SeriesPlace
{
    QString path; ///< absolute: minutes of the series, a template of it, or its folder; empty: none is known
    /// By absolute path: what windows hold and have not saved yet. It stands for what is on disk.
    QHash<QString, QString> unsavedTexts;
    QString userTemplates; ///< folder of the user's own templates; empty: none
};

/// What the next meetings of a series can be made of.
struct SeriesScan
{
    QString folder; ///< absolute, of the series; empty: none is known
    Series series;
    QHash<QString, QDateTime> edits; ///< by path: when people last changed the file
    QList<SeriesText> texts;         ///< of the newest meetings, ascending, as newestTexts() reads them
    QList<TemplateFile> templates;
    int ownTemplate = -1; ///< index in templates: the one that the minutes of the series are of; -1: none is known

    int openTemplate = -1; ///< index in templates: the one at the place that was looked at; -1: minutes are there
    /// The template that the next meeting is made of where there are no minutes: the series' own, else the plain one that
    /// is built in; -1: there is none.
    int proposedTemplate() const;
    /// The template of the series; null: none is known.
    const Template *definition() const { return ownTemplate < 0 ? nullptr : &templates[ownTemplate].value; }
};

/// Asks git and reads the newest files of the series: for a worker thread.
SeriesScan scanSeries(const SeriesPlace &place);

/// The texts of scan that a meeting on date can take over from: none of a later one. Reads files where the scan holds
/// later ones: for a worker thread.
QList<SeriesText> textsBefore(const SeriesPlace &place, const SeriesScan &scan, QDate date);

} // namespace minuta
