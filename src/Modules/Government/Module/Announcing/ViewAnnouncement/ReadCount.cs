namespace MerajutASA.Modules.Government.Announcing.ViewAnnouncement;

/// <summary>How many have read, of how many whom it is for: institutions of an officer's, people of a head's.</summary>
internal sealed record ReadCount(int Read, int All);
