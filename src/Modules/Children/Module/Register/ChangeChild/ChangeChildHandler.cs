using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Changes what is known of a child; for the head and for who cares for it.</summary>
[UseCase("children.change-child", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class ChangeChildHandler(UnitOfWork<ChildrenDb> work, ChildRulesSource rules, IBlindIndex index, Duplicates duplicates)
{
    public async Task<Outcome<ChangeChildAnswer>> RunAsync(Actor actor, ChangeChild command, CancellationToken cancellation = default)
    {
        var current = await rules.GetAsync();
        return await work.RunAsync<ChangeChildAnswer>(actor, UseCase.Of<ChangeChildHandler>(), db => RunAsync(db, command, current), cancellation);
    }

    private async Task<Outcome<ChangeChildAnswer>> RunAsync(ChildrenDb db, ChangeChild command, ChildRules rules)
    {
        if (await db.HoldAsync(command.Id) is not { } child)
            return new Outcome<ChangeChildAnswer>.NotFound();
        var errors = ChildFormCheck.Errors(command.Form, rules);
        if (!errors.None)
            return errors.As<ChangeChildAnswer>();
        if (child.Version != command.Version)
            return new Outcome<ChangeChildAnswer>.Conflict();
        var same = await duplicates.FindAsync(db, command.Form.Nik, besides: child.Id);
        IReadOnlyList<ChildWarning> warnings = [.. ChildFormWarnings.Of(command.Form, rules), .. Duplicates.Warnings(command.Form.Nik, same)];
        if (!warnings.All(warning => command.Accepted.Contains(warning.Key)))
            return new ChangeChildAnswer(null, warnings, same);
        new ChildWriting(await db.OpenAsync([child.Id]), index, db.Now).Change(child, command.Form);
        await db.SaveChangesAsync();
        return new ChangeChildAnswer(child.Version, [], []);
    }
}
