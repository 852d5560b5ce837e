using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Registers a child of the actor's own institution and opens its case at the referral.</summary>
[UseCase("children.register-child", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class RegisterChildHandler(UnitOfWork<ChildrenDb> work, ChildRulesSource rules, Intake intake, Duplicates duplicates)
{
    public async Task<Outcome<RegisterChildAnswer>> RunAsync(Actor actor, RegisterChild command, CancellationToken cancellation = default)
    {
        var current = await rules.GetAsync();
        return await work.RunAsync<RegisterChildAnswer>(actor, UseCase.Of<RegisterChildHandler>(), db => RunAsync(db, command, current), cancellation);
    }

    private async Task<Outcome<RegisterChildAnswer>> RunAsync(ChildrenDb db, RegisterChild command, ChildRules rules)
    {
        var scope = await db.Scopes.SingleOrDefaultAsync(row => row.Id == db.Actor.Institution);
        if (scope?.State != ScopeState.Active)
            return new Outcome<RegisterChildAnswer>.Refused("InstitutionNotActive");
        if (await db.Children.AnyAsync(child => child.Id == command.Id))
            return RegisterChildAnswer.Done;
        var errors = RegisterChildCheck.Errors(command, rules);
        if (command.AssignTo is { } carer && db.Actor.Role == Role.LksaHead && !await db.CanCareAsync(carer))
            errors.Add(nameof(command.AssignTo), "NotACarer");
        if (!errors.None)
            return errors.As<RegisterChildAnswer>();
        var same = await duplicates.FindAsync(db, command.Form.Nik);
        var warnings = Unanswered(command, rules, same);
        if (warnings.Count > 0)
            return new RegisterChildAnswer(false, warnings, same);
        await intake.AddAsync(db, scope, [command]);
        return RegisterChildAnswer.Done;
    }

    private static IReadOnlyList<ChildWarning> Unanswered(RegisterChild command, ChildRules rules, IReadOnlyList<ChildDuplicate> same)
    {
        IReadOnlyList<ChildWarning> warnings = [.. ChildFormWarnings.Of(command.Form, rules), .. Duplicates.Warnings(command.Form.Nik, same)];
        return warnings.All(warning => command.Accepted.Contains(warning.Key)) ? [] : warnings;
    }
}
