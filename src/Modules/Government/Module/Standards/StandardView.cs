using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Standards;

/// <summary>A version with its items, in their order; what was taken off stands among them for who may put it back.</summary>
[Class(DataClass.Internal)]
internal sealed record StandardView(StandardLine Line, IReadOnlyList<ItemLine> Items, bool MayWrite)
{
    public IEnumerable<ItemLine> Kept => Items.Where(item => !item.Removed);
}
