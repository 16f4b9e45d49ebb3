#pragma once

#include "app/series/newmeetings.h"
#include "app/templates/template.h"
#include "app/text/decodedtext.h"

#include <expected>
#include <optional>

namespace minuta::cli {

class Arguments;

/// What "minuta new" is asked for, with all that is read for it.
struct MeetingRequest
{
    Series series;
    NewMeetingsOptions options;
    std::optional<Template> definition;    ///< with --template
    std::optional<EarlierMinutes> earlier; ///< those of --from, or what a template's meetings take over from
    QString rosterFrom;                    ///< the file, or the template, that the teams are taken from; empty: none
    QString roadmapFrom;                   ///< the same of the roadmap
    bool hasByteOrderMark = false;         ///< as the file of --from

    Result<QList<PlannedMeeting>> plan() const;
};

/// On an error: what is wrong, in whole sentences.
std::expected<MeetingRequest, QString> readRequest(const Arguments &arguments);

} // namespace minuta::cli
