using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Government.Pictures;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Looks after the photographs of profiles.</summary>
[UseCase("government.keep-photos", Purpose.InstitutionRegister, Role.System)]
internal sealed class KeepPhotos(UnitOfWork<GovernmentDb> work) : KeepPictures<ProfilePhoto>(work, UseCase.Of<KeepPhotos>(), PhotoRules.Key);
