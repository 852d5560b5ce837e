using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Niks;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Children in the asker's own sight with the same NIK; one elsewhere stays unsaid, since it is not there for the asker.</summary>
internal sealed class Duplicates(IBlindIndex index)
{
    private const int Most = 10;

    /// <summary>What is to be looked at when there are such children; another one later is another doubt.</summary>
    public static IEnumerable<ChildWarning> Warnings(string? nik, IReadOnlyList<ChildDuplicate> same) => same.Count == 0
        ? []
        : [new ChildWarning(nameof(ChildForm.Nik), ChildWarning.Duplicate, same.Count) { About = $"{Nik.Normalise(nik!)} {string.Join(' ', same.Select(child => child.Id))}" }];

    /// <param name="db">The unit of work's.</param>
    /// <param name="nik">As typed; none finds none.</param>
    /// <param name="besides">The child itself, when it is changed.</param>
    public async Task<IReadOnlyList<ChildDuplicate>> FindAsync(ChildrenDb db, string? nik, Guid? besides = null)
    {
        if (Typed.Line(nik) is not { } typed)
            return [];
        var token = index.Token(ChildWriting.NikIndex, Nik.Normalise(typed));
        var found = await db.Children
            .Where(child => child.NikToken == token && child.Id != besides)
            .OrderBy(child => child.Id)
            .Select(child => new { child.Id, child.FullName, child.BirthYear, child.EnteredOn, child.Stage })
            .Take(Most).ToListAsync();
        var keys = await db.OpenAsync(found.Select(child => child.Id));
        return
        [
            .. found.Select(child => new ChildDuplicate(
                child.Id, keys.OpenOrNull(ChildFields.FullName, child.Id, child.Id, child.FullName), child.BirthYear, child.EnteredOn, child.Stage)),
        ];
    }
}
