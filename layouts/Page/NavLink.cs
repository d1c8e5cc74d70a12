namespace Waymark.Layouts.Page;

/// <summary>An entry of a site's navigation.</summary>
/// <param name="Path">From the site's root; may lead out of it to the files beside the site.</param>
public sealed record NavLink(string Path, string Words);
