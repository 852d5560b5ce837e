using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>
/// The texts of profiles in MongoDB. A new one is written before the record in PostgreSQL names it: what a failed saving leaves behind is a
/// text that no record names, and nobody sees it.
/// </summary>
internal sealed class ProfileTexts(DocumentsGateway documents, ViewProfile viewing, SaveProfile saving)
{
    /// <summary>Throws StoreUnavailableException("mongodb") when MongoDB is away.</summary>
    public async Task<ProfileForm> ReadAsync(Actor actor, ProfileLine line, CancellationToken cancellation = default) =>
        (await documents.FindAsync<ProfileText>(actor, line.Id, cancellation)
            ?? throw new InvalidOperationException($"The text of profile version {line.Id} is not where its record says.")).Form;

    /// <param name="actor">Who saves.</param>
    /// <param name="institution">Whose profile.</param>
    /// <param name="version">Of the profile's row as it was seen.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="restoredFrom">The version that is brought back, if it is one.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The new version's number; that of the newest where nothing differs from it.</returns>
    public async Task<Outcome<int>> SaveAsync(Actor actor, Guid institution, int version, ProfileForm form, int? restoredFrom = null, CancellationToken cancellation = default)
    {
        var outcome = await viewing.RunAsync(actor, institution, cancellation);
        if (outcome is not Outcome<ProfileView>.Done(var view) || actor.Role is not (Role.SocialOfficer or Role.LksaHead))
            return new Outcome<int>.NotFound();
        if (!view.MayChange)
            return new Outcome<int>.Refused("Closed");
        if (view.Version != version)
            return new Outcome<int>.Conflict();
        if (ProfileFormCheck.Errors(form) is { Count: > 0 } errors)
            return new Outcome<int>.Invalid(errors);
        var tidy = form.Tidy();
        if (view.Newest is { } newest && (await ReadAsync(actor, newest, cancellation)) == tidy)
            return newest.Number;
        var text = new ProfileText(Guid.CreateVersion7(), tidy.Description, tidy.Services, tidy.Facilities, tidy.VisitingHours);
        await documents.InsertAsync(actor, new DocumentScope(institution, view.RegionCode), text, cancellation);
        return await saving.RunAsync(actor, institution, version, text.Id, restoredFrom, cancellation);
    }
}
