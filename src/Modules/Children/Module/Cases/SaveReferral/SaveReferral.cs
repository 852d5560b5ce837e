namespace MerajutASA.Modules.Children.Cases;

/// <summary>A referral as it should stand, and the version that was read before (0: there was none).</summary>
internal sealed record SaveReferral(Guid ChildId, int Version, ReferralForm Form);
