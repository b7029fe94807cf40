/**
 * Was the page opened from a home screen, as an app of its own? On some phones (iOS) such an app begins with a storage of its own, which is
 * empty though the browser's is not.
 */
export function isOnHomeScreen(): boolean {
  const ofApple = 'standalone' in navigator && navigator.standalone === true
  return ofApple || matchMedia('(display-mode: standalone)').matches
}
