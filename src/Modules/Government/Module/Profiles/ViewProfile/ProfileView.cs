namespace MerajutASA.Modules.Government.Profiles;

/// <summary>An institution's profile without its texts.</summary>
/// <param name="Institution">Whose.</param>
/// <param name="Name">The institution's.</param>
/// <param name="RegionCode">The institution's, which is stamped on the texts.</param>
/// <param name="Version">Of the profile's row, 0 before the first; whoever saves must have seen it.</param>
/// <param name="MayChange">Whether the reader may write.</param>
/// <param name="Lines">The versions, the newest first.</param>
internal sealed record ProfileView(Guid Institution, string Name, string RegionCode, int Version, bool MayChange, IReadOnlyList<ProfileLine> Lines)
{
    public ProfileLine? Newest => Lines.Count == 0 ? null : Lines[0];

    public ProfileLine? Find(int? number) => Lines.FirstOrDefault(line => line.Number == number);
}
