using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts;

/// <summary>Under what a child is known in the facts.</summary>
internal static class Pseudonyms
{
    /// <summary>A child from before there were pseudonyms gets one now, so that its facts begin.</summary>
    public static async Task EnsureAsync(ChildrenDb db, Child child)
    {
        if (child.Pseudonym is not null)
            return;
        var keys = await db.OpenAsync([child.Id]);
        child.Pseudonym = keys.Seal(ChildFields.Pseudonym, child.Id, child.Id, Guid.NewGuid());
    }
}
