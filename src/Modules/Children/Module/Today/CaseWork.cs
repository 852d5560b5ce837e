using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Today;

/// <summary>The cases' part of Today.</summary>
internal sealed class CaseWork(OpenTodayHandler handler, CaseWords words, IStringLocalizer<Texts> texts) : IWorkSource
{
    public int Order => 0;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.LksaStaff, Role.LksaHead];

    public bool Restricted => true;

    public WorkStart StartFor(Role role) => new(texts["Register"], "/children/new");

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation) =>
        await handler.RunAsync(actor, cancellation) is Outcome<IReadOnlyList<WaitingCases>>.Done done
            ? new Outcome<IReadOnlyList<WaitingWork>>.Done([.. done.Result.Select(list => Work(list, actor))])
            : new Outcome<IReadOnlyList<WaitingWork>>.NotFound();

    private WaitingWork Work(WaitingCases list, Actor actor) => new(
        list.Kind.ToString(),
        texts[$"Work.{list.Kind}"],
        Formats.Number(list.Count),
        [.. list.First.Select(line => new WaitingLine(words.Name(line), Address(list.Kind, line), words.Age(line), Why(list.Kind, line)))],
        list.Count > list.First.Count ? ChildFilterAddress.Of(WorkFilters.Of(list.Kind, actor)) : null);

    private static string Address(WorkKind kind, ChildLine line) => $"/children/{line.Id}" + kind switch
    {
        WorkKind.ReferralOpen => "/referral",
        WorkKind.AssessmentOpen => "/assessment",
        WorkKind.ReviewDue or WorkKind.PlanOpen => "/plan",
        _ => "",
    };

    private string Why(WorkKind kind, ChildLine line) => kind == WorkKind.ReviewDue
        ? texts[line.ReviewDue < words.Today ? "ReviewOverdue" : "ReviewOn", Formats.Date(line.ReviewDue!.Value)]
        : texts["Since", Formats.Date(line.EnteredOn)];
}
