namespace Phi.Edge.Inference.Tokenization;

/// <summary>A token with a fixed spelling that only a template may produce, never a user's text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its spelling, for example <c>&lt;|user|&gt;</c>.</param>
/// <param name="LeftStrip">Whitespace before it is swallowed.</param>
/// <param name="RightStrip">Whitespace after it is swallowed.</param>
/// <param name="IsHidden">Left out when an answer is decoded (the file's <c>special</c>).</param>
internal sealed record AddedToken(int Id, string Content, bool LeftStrip, bool RightStrip, bool IsHidden);
