using MerajutASA.Modules.Government.Pictures;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>A photograph that is to become part of a profile.</summary>
internal sealed record NewPhoto(Guid Id, Guid Institution, string Alternative, NewPicture Picture);
