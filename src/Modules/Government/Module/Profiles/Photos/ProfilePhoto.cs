using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph in an institution's profile.</summary>
[Class(DataClass.Internal)]
internal sealed class ProfilePhoto : StoredPicture;
