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
    QString path; ///< absolute: minutes of the series, or its folder; empty: none is known
    /// By absolute path: what windows hold and have not saved yet. It stands for what is on disk.
    QHash<QString, QString> unsavedTexts;
    QString userTemplates; ///< folder of the user's own templates; empty: none
};

/// What the next meetings of a series can be made of.
struct SeriesScan
{
    QString folder; ///< absolute, of the series; empty: none is known
    Series series;
    QList<SeriesText> texts; ///< of the newest meetings, ascending, as newestTexts() reads them
    NewestEdited newest;     ///< indexes in texts
    QList<TemplateFile> templates;
    int ownTemplate = -1; ///< index in templates: the one that the minutes of the series are of; -1: none is known

    /// The minutes that the next meeting is made of unless people choose others: the newest edited, else the newest; -1:
    /// there are none.
    int proposedSource() const;
    /// The template of the series; null: none is known.
    const Template *definition() const { return ownTemplate < 0 ? nullptr : &templates[ownTemplate].value; }
};

/// Asks git and reads the newest files of the series: for a worker thread.
SeriesScan scanSeries(const SeriesPlace &place);

} // namespace minuta
