using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Reports;

/// <summary>Makes the paper of a report: the page shows it, an export takes it along.</summary>
internal sealed class ReportPapers(
    IStringLocalizer<Texts> texts, IStringLocalizer<History.Texts> acts, IStringLocalizer<Ui.Frame.Texts> roles, CaseWords words, RegionCatalog regions, IInstitutions institutions, IPeople people)
{
    private const int Chunk = 200;

    /// <param name="whole">For a file: every institution, not a page of them.</param>
    public async Task<ReportSheet> MakeAsync(Actor actor, ReportKind kind, ReportFilter filter, ReportData data, bool whole = false)
    {
        var page = kind == ReportKind.Institutions && data.Peers is null ? InstitutionsPaper.PageOf(data, filter, whole) : [];
        var named = page.Select(place => Guid.Parse(place.Key)).Concat(new[] { actor.Institution, filter.Institution }.OfType<Guid>()).Distinct();
        var lines = new Dictionary<Guid, InstitutionLine>();
        foreach (var some in named.Chunk(Chunk))
        {
            foreach (var (id, line) in await institutions.FindAsync(actor, some))
                lines[id] = line;
        }

        var said = new ReportWords(actor, kind, filter, texts, acts, roles, words, await regions.GetAsync(), lines);
        var paper = kind switch
        {
            ReportKind.Outcomes => OutcomesPaper.Of(data, said, actor.Institution is null ? null : (await people.ColleaguesAsync(actor)).Count(person => person.Role == Role.LksaStaff)),
            ReportKind.Flows => FlowsPaper.Of(data, said),
            ReportKind.Survival => SurvivalPaper.Of(data, said),
            ReportKind.Map => MapPaper.Of(data, said),
            ReportKind.Openings => OpeningsPaper.Of(data, said),
            ReportKind.Reviews => ReviewsPaper.Of(data, said),
            ReportKind.Exits => ExitsPaper.Of(data, said),
            _ when data.Peers is { } peers => PeersPaper.Of(data, peers, said),
            _ => InstitutionsPaper.Of(data, page, said),
        };
        string[] notes = kind switch
        {
            ReportKind.Openings => [texts["NoteOpenings"], texts["NoteOpeningsWho"]],
            // Says of itself where it comes from.
            ReportKind.Reviews => [],
            _ => [texts["NoteSource"], texts["NoteWithdrawn"]],
        };
        return new ReportSheet(paper with { Notes = [.. paper.Notes, .. notes] }, said, InstitutionsPaper.Pages(data));
    }
}
